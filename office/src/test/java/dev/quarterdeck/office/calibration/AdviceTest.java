package dev.quarterdeck.office.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.exchange.table.History;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdviceTest {

  /** Ranges of 10 to 20 around a P50 of 14, and what came of them. */
  private static Group ranges(int n, IntToDoubleFunction actual) {
    return Group.of(
        "Red",
        IntStream.range(0, n)
            .mapToObj(
                i -> new History.Past(i + 2, List.of(), 14.0, 10.0, 20.0, actual.applyAsDouble(i)))
            .toList(),
        "own");
  }

  /** A lognormal forecast's own quantiles: nothing to mend. */
  private static double asStated(int i, int n) {
    double p = (i + 0.5) / n;
    double z = new Estimate.Normal(0, 1).quantile(p);
    double side = z < 0 ? Math.log(14.0 / 10) : Math.log(20.0 / 14);
    return 14 * Math.exp(z / 1.2815515655446004 * side);
  }

  @Test
  void whatIsRightIsKept() {
    assertThat(ranges(200, i -> asStated(i, 200)).advice())
        .isEqualTo("Red: the stated quantiles agree with what came (n = 200): keep them.");
  }

  @Test
  void whatAgreesForWantOfCasesSaysSo() {
    assertThat(ranges(40, i -> asStated(i, 40)).advice())
        .startsWith("Red: the stated quantiles agree with what came (n = 40): keep them, knowing")
        .contains("ranges that hold 60 % instead of 80 % only 5")
        .doesNotContain("own");
  }

  @Test
  void aRangeThatIsTooWideIsToldToo() {
    assertThat(ranges(100, i -> 13.5 + i / 100.0).advice())
        .contains(
            "P90 is reached only 0 % of the time (n = 100, 0-4 %), not 10 %: multiply it by 0.7")
        .contains("only 0 % of actuals lay at or below P10 (n = 100, 0-4 %), not 10 %")
        .endsWith("or use reference class 'own'.");
  }

  @Test
  void fewCasesAreNoGroundToActOn() {
    assertThat(ranges(12, i -> 30).advice())
        .startsWith(
            "Red: only 12 cases, too few to act on: put them with similar ones. So far: P90")
        .contains("P90 is exceeded 100 % of the time (n = 12, 76-100 %), not 10 %")
        .doesNotContain("multiply")
        .doesNotContain("own");
  }

  /** At the P50 exactly: neither above nor below it, and nothing at the ends. */
  @Test
  void actualsEqualToTheMedianDoNotMakeItWrong() {
    assertThat(ranges(60, i -> 14).advice()).doesNotContain("P50");
  }

  @Test
  void figuresHaveThreeDigits() {
    assertThat(Figures.factor(1)).isEqualTo("1.00");
    assertThat(Figures.factor(0.4567)).isEqualTo("0.457");
    assertThat(Figures.factor(12.345)).isEqualTo("12.3");
    assertThat(Figures.factor(338.7)).isEqualTo("339");
    assertThat(Figures.factor(12_345)).isEqualTo("12300");
    assertThat(Figures.percent(0.0123)).isEqualTo("1.2 %");
    assertThat(Figures.percent(0)).isEqualTo("0 %");
    assertThat(Figures.percent(0.34)).isEqualTo("34 %");
  }
}
