package dev.quarterdeck.office.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small kinds that use every rule of the binder once. */
final class TestKinds {
  static final Kind<Team> TEAM = new Kind<>("Team", Team.class, "People who work together");
  static final Kind<Ship> SHIP = new Kind<>("Ship", Ship.class, "A vessel");
  static final List<Kind<?>> ALL = List.of(TEAM, SHIP);

  private TestKinds() {}

  record Team(
      @Doc(value = "How many", min = 1, max = 99) int size,
      @Doc("Since when") @Nullable LocalDate since,
      @Doc("What it does") @Nullable String duty) {}

  enum Hull {
    STEEL,
    CARBON_FIBRE
  }

  record Ship(
      @Doc("What it is made of") @Default("steel") Hull hull,
      @Doc(value = "In tonnes", example = "1200.5") double weight,
      @Doc("Who sails it") @RefTo("Team") @Nullable Ref crew,
      @Doc("Anything it belongs with") List<Ref> with,
      @Doc("Share of its time at sea") @Nullable Share atSea,
      @Doc(value = "Call sign", pattern = "[A-Z]{3,5}") @Nullable String sign,
      @Doc(
              value = "Sea",
              values = {"north", "baltic"})
          @Nullable String sea,
      @Doc("Whether it sails") @Default("true") boolean active,
      @Doc("Built so often") @Nullable Long hulls,
      @Doc("What it carries") List<Cargo> cargo,
      @Doc("Seats by class") Map<String, List<Double>> seats,
      @Doc("Who may board") @RefTo("Team") Map<String, Integer> guests,
      @Doc("Ships it follows") List<Follows> follows,
      @Doc("Its trim") @Default("{}") Trim trim) {}

  record Cargo(
      @Doc(value = "What", example = "grain") String name,
      @Doc(value = "Tonnes", min = 0) @Default("1") double tonnes) {}

  record Trim(@Doc("Degrees") @Default("2") int bow) {}

  record Follows(
      @Doc("The ship ahead") @RefTo("Ship") Ref ship,
      @Doc(value = "Miles", min = 0) @Default("0") int miles) {
    public static Follows parse(String text) {
      return new Follows(Ref.parse(text), 0);
    }

    @Override
    public String toString() {
      return miles == 0 ? ship.toString() : ship + " " + miles;
    }
  }

  static Workspace read(String yaml) {
    return new WorkspaceReader(ALL).read(Map.of("a.yaml", yaml));
  }
}
