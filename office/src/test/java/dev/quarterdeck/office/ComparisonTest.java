package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Comparison.Cell;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final double FACTORS = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

  private static final String OTHER = initiative("other", "100", "110 per year");

  private static String scenario(String name, String document, String path, String value) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Scenario
    metadata: {name: %s}
    spec:
      changes: [{document: '%s', path: '%s', value: '%s'}]
    """
        .formatted(name, document, path, value);
  }

  /** Money for good and one more: the fair one as it stands, the other in a boom. */
  private static final Workspace OFFICE =
      workspace(
          ORGANIZATION,
          GOOD,
          FAIR,
          OTHER,
          budget("[200, 0, 0]"),
          scenario("boom", "initiative:other", "options[0].benefits[0].amount", "190 per year"),
          scenario("short", "budget:capital", "amounts", "[100, 0, 0]"));

  private static Comparison.Table compared(@Nullable String... scenarios) {
    Decide decide = new Decide(1);
    List<Decided> worlds = new ArrayList<>();
    for (String scenario : scenarios) {
      Decide.Outcome outcome = decide.plan(OFFICE, scenario, Progress.none());
      assertThat(outcome.problems()).isEmpty();
      worlds.add(Objects.requireNonNull(outcome.decided()));
    }
    return decide.compare(worlds, Progress.none());
  }

  private static double regret(Comparison.Table table, int plan, int world) {
    return Objects.requireNonNull(table.rows().get(plan).get(world).regret());
  }

  @Test
  void aPlanIsRegrettedWhereAnotherIsWorthMore() {
    Comparison.Table table = compared(null, "boom");
    assertThat(regret(table, 0, 0)).isZero();
    assertThat(regret(table, 1, 1)).isZero();
    assertThat(regret(table, 0, 1)).isCloseTo((190 - 120) * FACTORS, within(0.01));
    assertThat(regret(table, 1, 0)).isCloseTo((120 - 110) * FACTORS, within(0.01));
    assertThat(table.rows().getFirst()).allMatch(Cell::fits);
    assertThat(table.advised()).isEqualTo(1);
    assertThat(table.greatest().get(1)).isCloseTo(10 * FACTORS, within(0.01));
    assertThat(table.atMost().get(1)).isCloseTo(10 * FACTORS, within(0.02));
    assertThat(table.proven()).isTrue();
    assertThat(table.always()).containsExactly("good");
    assertThat(table.sometimes()).containsExactlyInAnyOrder("fair", "other");
    assertThat(table.worlds().get(1).capital()).isEqualTo(200);
  }

  @Test
  void whatDoesNotFitIsTakenOutAndNamed() {
    Comparison.Table table = compared(null, "short");
    Cell cell = table.rows().getFirst().get(1);
    assertThat(cell.fits()).isFalse();
    assertThat(cell.broken()).containsExactly("budget capex");
    assertThat(cell.dropped()).containsExactly("fair");
    assertThat(cell.value()).isCloseTo(-100 + 200 * FACTORS, within(0.01));
    assertThat(cell.regret()).isZero();
    assertThat(table.rows().get(1).getFirst().fits()).isTrue();
    assertThat(regret(table, 1, 0)).isCloseTo(-100 + 120 * FACTORS, within(0.01));
    assertThat(table.advised()).isZero();
  }
}
