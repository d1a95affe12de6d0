package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Gauss;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two markets bring a normal demand each, with no rank correlation between them. */
class CopulaTest {
  private static final String MARKETS =
      """
      kind: Driver
      metadata: {name: north}
      spec:
        estimate: "normal(100, 20)"
        correlations: [{with: driver:south, rank: 0}]
      ---
      kind: Driver
      metadata: {name: south}
      spec: {estimate: "normal(100, 20)"}
      """;

  /** Three years of demand, discounted at 10 %. */
  private static final double YEARS = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

  private static final double MEAN = 2 * (100 * YEARS - 100);

  private static Decision decide(String copula) {
    String organization =
        ORGANIZATION.replace("samples: 512", "samples: 65536\n  copula: " + copula);
    var outcome =
        new Decide(1)
            .decide(
                workspace(
                    organization,
                    MARKETS,
                    initiative("up", "100", "north per year"),
                    initiative("down", "100", "south per year")),
                Progress.none());
    return requireNonNull(outcome.decision(1, Progress.none()), outcome.toString());
  }

  @Test
  void gaussianDriversWithoutCorrelationAreIndependent() {
    Decision decision = decide("gaussian");
    double deviation = Math.sqrt(2) * 20 * YEARS;
    assertThat(decision.npv().mean()).isEqualTo(MEAN, within(0.05));
    assertThat(decision.npv().p10()).isEqualTo(MEAN + deviation * Gauss.quantile(0.1), within(0.2));
    assertThat(decision.method()).isEqualTo("Owen-scrambled Sobol, 16 scrambles");
  }

  /** Against two normals drawn by a shared scale, each taken back to its normal distribution. */
  @Test
  void driversOfStudentsCopulaHaveTheirBadYearsTogether() {
    Decision decision = decide("student(2)");
    double[] sums = new double[400_000];
    var random = new Random(4);
    for (int i = 0; i < sums.length; i++) {
      double scale = 1 / Math.sqrt(-Math.log(1 - random.nextDouble()));
      double north = student(random.nextGaussian() * scale);
      double south = student(random.nextGaussian() * scale);
      sums[i] = MEAN + 20 * YEARS * (Gauss.quantile(north) + Gauss.quantile(south));
    }
    Arrays.sort(sums);
    assertThat(decision.npv().mean()).isEqualTo(MEAN, within(0.05));
    assertThat(decision.npv().p10()).isEqualTo(sums[40_000], within(0.5));
    assertThat(decision.npv().p90()).isEqualTo(sums[360_000], within(0.5));
    assertThat(decision.npv().p10()).isGreaterThan(decide("gaussian").npv().p10() + 1);
    assertThat(decision.method()).endsWith("; Student's t copula, 2 degrees of freedom");
  }

  /** Student's distribution of two degrees of freedom. */
  private static double student(double t) {
    return (1 + t / Math.sqrt(2 + t * t)) / 2;
  }

  @Test
  void anUnknownCopulaIsNamedWithItsPlace() {
    String organization = ORGANIZATION.replace("samples: 512", "copula: student(50)");
    assertThat(workspace(organization).problems())
        .anySatisfy(problem -> {
          assertThat(problem.message())
              .contains("The degrees of freedom of a copula must be from 2 to 30, not 50");
          assertThat(problem.place().line()).isEqualTo(9);
        });
  }
}
