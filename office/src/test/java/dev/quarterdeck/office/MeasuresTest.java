package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.finance.Npv;
import dev.quarterdeck.office.cases.Returns;
import dev.quarterdeck.office.cases.Valuation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One initiative costs 100 at once and brings the demand in each of three years. */
class MeasuresTest {
  private static final double YEARS = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

  private static Decide.Outcome decide(String... documents) {
    return new Decide(1).decide(workspace(documents), Progress.none());
  }

  private static Decision decision(String demand) {
    String driver =
        """
        kind: Driver
        metadata: {name: demand}
        spec: {estimate: "%s"}
        """
            .formatted(demand);
    return decide(ORGANIZATION, driver, initiative("shop", "100", "demand per year"))
        .decision(1, Progress.none());
  }

  private static Decision.MeasureLine line(Decision decision, String measure) {
    return decision.measures().stream()
        .filter(line -> line.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlanOfTwoOutcomesHasTheMeasuresOfEach() {
    Decision decision = decision("discrete(50: 50 %, 150: 50 %)");

    Decision.MeasureLine bcr = line(decision, "bcr");
    assertThat(bcr.expected()).isEqualTo(YEARS, within(1e-6));
    assertThat(bcr.p10()).isEqualTo(0.5 * YEARS, within(1e-6));
    assertThat(bcr.p50()).isEqualTo(YEARS, within(1e-6));
    assertThat(bcr.p90()).isEqualTo(1.5 * YEARS, within(1e-6));

    Decision.MeasureLine roi = line(decision, "roi");
    assertThat(List.of(requireNonNull(roi.p10()), requireNonNull(roi.p90())))
        .containsExactly(0.5, 3.5);

    // 100 = 50·(1 − 1.2337528⁻³)/0.2337528, and 150·(1 − 2.3124⁻³)/1.3124 = 100
    Decision.MeasureLine irr = line(decision, "irr");
    assertThat(irr.p10()).isEqualTo(0.233753, within(1e-6));
    double high = 1 + requireNonNull(irr.p90());
    assertThat(150 / high + 150 / (high * high) + 150 / (high * high * high))
        .isEqualTo(100, within(1e-3));

    Decision.MeasureLine payback = line(decision, "payback");
    assertThat(payback.expected()).isEqualTo(1, within(1e-6));
    assertThat(payback.p10()).isEqualTo(2 / 3.0, within(1e-6));
    assertThat(payback.p90()).isEqualTo(2, within(1e-6));
    assertThat(decision.measures()).allSatisfy(each -> assertThat(each.none()).isZero());
    assertThat(bcr.samples()).isEqualTo(512);
    assertThat(decision.measures()).noneMatch(each -> each.measure().equals("npv"));
  }

  @Test
  void outcomesThatNeverPayBackAreCountedApart() {
    Decision.MeasureLine payback = line(decision("discrete(20: 25 %, 150: 75 %)"), "payback");
    assertThat(payback.none()).isEqualTo(0.25, within(1 / 512.0));
    assertThat(payback.p10()).isEqualTo(2 / 3.0, within(1e-6));
    assertThat(payback.p90()).isEqualTo(2 / 3.0, within(1e-6));
  }

  @Test
  void aPlanOfNothingHasNoMeasures() {
    Decision decision = decide(ORGANIZATION, POOR).decision(1, Progress.none());
    assertThat(decision.plan()).isEmpty();
    assertThat(decision.measures()).isEmpty();
  }

  @Test
  void theNpvOfExpectedFlowsIsTheSimulatedMean() {
    String risky =
        """
        kind: Initiative
        metadata: {name: risky}
        spec:
          options:
            - name: standard
              duration: 1 year
              costs:
                - {name: build, amount: 80..120}
                - {name: licences, amount: 5..9 per year, capital: opex}
              benefits: [{name: gain, amount: 90..160 per year, ramp: [50%, 100%]}]
              events:
                - {name: late, probability: 40 %, delay: 6..15 months}
                - {name: fails, probability: 10 %, loses: 70 %}
        """;
    String taxed = ORGANIZATION + "  tax: {rate: 22 %, depreciationYears: 3}\n";
    Decide.Outcome outcome = decide(taxed, risky, initiative("shop", "100", "120..180 per year"));
    Decided decided = requireNonNull(outcome.decided(), outcome.problems().toString());
    Decision decision = outcome.decision(1, Progress.none());
    List<Valuation.Start> plan =
        decided.result().plan().funded().stream()
            .map(line -> new Valuation.Start(decided.option(line), line.start()))
            .toList();
    assertThat(plan).hasSize(2);

    var expected = new Returns(decided.organization(), decided.valuation()).expected(plan);
    double npv = new Npv().compute(expected, decided.organization().discount()).values().getFirst();
    assertThat(decision.npv().mean()).isEqualTo(npv, within(0.005));
    assertThat(line(decision, "npv-per-capital").expected()).isGreaterThan(0);
  }
}
