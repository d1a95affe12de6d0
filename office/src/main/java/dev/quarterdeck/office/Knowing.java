package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Input;
import dev.quarterdeck.engine.chance.information.Pilot;
import dev.quarterdeck.engine.chance.information.PilotAdvice;
import dev.quarterdeck.engine.chance.information.Signal;
import dev.quarterdeck.engine.chance.information.Stake;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Cases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth to know more before the plan is committed to: of everything, of each uncertain
 * quantity, and of what each pilot would show - at the prices of the plan's certificate.
 */
final class Knowing {
  private static final int MOST = 10;

  private final Decided decided;
  private final Stakes stakes;
  private final Map<String, Input> inputs;
  private final Signals signals;

  Knowing(Decided decided) {
    this.decided = decided;
    this.stakes = new Stakes(decided, rule -> true);
    this.inputs = stakes.inputs();
    this.signals = new Signals(decided.valuation(), stakes, inputs);
  }

  /** What a decision says of it; null without a plan. */
  Decision.@Nullable Information information() {
    if (decided.result().status() == Status.INFEASIBLE || decided.cases().isEmpty()) {
      return null;
    }
    List<Stake> all = stakes.list();
    return new Decision.Information(
        Decision.Gain.of(PilotAdvice.perfect(all, new double[0])),
        uncertainties(all),
        pilots(),
        new Staging(decided, signals).lines());
  }

  private List<Decision.Uncertainty> uncertainties(List<Stake> all) {
    List<Pilot> perfect = new ArrayList<>();
    inputs.forEach((name, input) -> perfect.add(Pilot.perfect(name, signals.exact(input))));
    return PilotAdvice.of(perfect, all, new double[0]).stream()
        .filter(one -> one.gain().isClear())
        .sorted(Comparator.comparingDouble((PilotAdvice one) -> one.gain().value()).reversed())
        .limit(MOST)
        .map(this::uncertainty)
        .toList();
  }

  private Decision.Uncertainty uncertainty(PilotAdvice one) {
    String name = one.pilot();
    boolean driver = isDriver(name);
    String title = driver ? decided.workspace().get(Cases.DRIVER, name).title() : null;
    return new Decision.Uncertainty(name, driver, title, Decision.Gain.of(one.gain()), parts(one));
  }

  private boolean isDriver(String quantity) {
    Input input = inputs.get(quantity);
    return input != null && input.caseKey().isEmpty();
  }

  private List<Decision.PilotLine> pilots() {
    List<Decision.PilotLine> pilots = new ArrayList<>();
    for (BusinessCase business : decided.cases().values()) {
      Map<String, Signal> shown =
          signals.of(business, business.name(), business.initiative().resolves());
      if (!shown.isEmpty()) {
        best(business, shown).ifPresent(pilots::add);
      }
    }
    return pilots;
  }

  /** A pilot as the plan runs it, else as it pays best while it tells anything. */
  private Optional<Decision.PilotLine> best(BusinessCase business, Map<String, Signal> shown) {
    Stakes own = new Stakes(decided, rule -> !requires(rule, business.name()));
    List<Pilot> ways =
        own.offers(business.name()).stream()
            .map(offer -> new Pilot(business.name(), shown, offer.cost(), offer.known()))
            .toList();
    List<PilotAdvice> advice = PilotAdvice.of(ways, own.list(shown.keySet()), new double[0]);
    return IntStream.range(0, ways.size())
        .boxed()
        .max(
            Comparator.comparing((Integer k) -> advice.get(k).gain().value() > 0)
                .thenComparing(k -> advice.get(k).net().value()))
        .map(k -> line(business, ways.get(k), advice.get(k)));
  }

  /**
   * Whether a rule lets others wait for the pilot. Its price would have them pay for the pilot,
   * whose cost is counted already.
   */
  private static boolean requires(Rule rule, String pilot) {
    return rule instanceof Requires one && one.prerequisite().equals(pilot);
  }

  private boolean funded(String initiative) {
    return decided.result().plan().funded().stream()
        .map(Funded::candidate)
        .anyMatch(initiative::equals);
  }

  private Decision.PilotLine line(BusinessCase business, Pilot pilot, PilotAdvice advice) {
    return new Decision.PilotLine(
        business.name(),
        business.title(),
        funded(business.name()),
        List.copyOf(pilot.signals().keySet()),
        decided.organization().calendar().label(pilot.known()),
        Round.money(pilot.cost()),
        Decision.Gain.of(advice.gain()),
        Round.money(advice.net().value()),
        parts(advice));
  }

  private static List<Decision.Part> parts(PilotAdvice advice) {
    return advice.parts().stream()
        .filter(part -> part.gain().isClear())
        .map(part -> new Decision.Part(part.initiative(), Decision.Gain.of(part.gain())))
        .toList();
  }
}
