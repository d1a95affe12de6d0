package dev.quarterdeck.engine.chance.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.OrderStatistics;
import dev.quarterdeck.engine.chance.Ratios.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedClassTest {

  private static List<Past> past(DoubleStream ratios) {
    return ratios.mapToObj(ratio -> new Past(10, 10 * ratio)).toList();
  }

  private static List<Past> lognormal(int n, long seed) {
    var random = new SplittableRandom(seed);
    return past(
        DoubleStream.generate(
                () -> Math.exp(0.4 * Estimators.GAUSS.quantile(random.nextDouble(1e-12, 1))))
            .limit(n));
  }

  /** Multipliers 1 to 19: P80 at place 16, and 15 or 16 of 18 others where one is left out. */
  @Test
  void quantilesAreThoseOfTheNextCase() {
    FittedClass fitted = FittedClass.of(past(IntStream.rangeClosed(1, 19).asDoubleStream()), 1);

    assertThat(fitted.ratios().p10()).isEqualTo(2, within(1e-12));
    assertThat(fitted.ratios().median()).isEqualTo(10, within(1e-12));
    assertThat(fitted.ratios().p80()).isEqualTo(16, within(1e-12));
    assertThat(fitted.ratios().p90()).isEqualTo(18, within(1e-12));
    assertThat(fitted.leftOut().count()).isEqualTo(15);
    assertThat(fitted.tail()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void leavingOneOutIsFittingAnewWithoutIt(long seed) {
    List<Past> past = lognormal(20 + (int) seed * 7, seed);
    int covered = 0;
    for (int i = 0; i < past.size(); i++) {
      List<Past> others = new ArrayList<>(past);
      Past left = others.remove(i);
      covered += FittedClass.covered(others, List.of(left)).count();
    }
    assertThat(FittedClass.of(past, 1).leftOut().count()).isEqualTo(covered);
  }

  @Test
  void aClassThatCannotSeparateItsCasesSaysSo() {
    List<Past> ties = past(IntStream.range(0, 100).mapToDouble(i -> i < 60 ? 1 : i < 95 ? 1.5 : 2));
    FittedClass fitted = FittedClass.of(ties, 1);

    assertThat(fitted.leftOut().share()).isEqualTo(0.95, within(1e-12));
    assertThat(fitted.atP80()).isEqualTo(0.35, within(1e-12));
    assertThat(fitted.warnings())
        .anyMatch(line ->
            line.startsWith("Its P80 covers 95 % of cases it has not seen, not 80 %: 35 %"));
  }

  @Test
  void aPastThatDriftsSaysSo() {
    List<Past> drifting =
        past(IntStream.range(0, 200).mapToDouble(i -> 1 + i % 17 / 17.0 + i / 200.0));
    FittedClass fitted = FittedClass.of(drifting, 1);

    assertThat(fitted.later().share()).isLessThan(0.6);
    assertThat(fitted.warnings()).anyMatch(line -> line.contains("has not been like the present"));
  }

  /** The check of the later half is at 95 %: of 200 steady pasts, 10 and up to 8 more by chance. */
  @Test
  void aSteadyPastIsRarelyCalledDrifting() {
    long called =
        LongStream.range(0, 200)
            .filter(seed ->
                FittedClass.of(lognormal(100, seed), 1).warnings().stream()
                    .anyMatch(line -> line.contains("the present")))
            .count();
    assertThat(called).isBetween(2L, 18L);
  }

  /** Pareto quantiles u^(−1 ÷ index): without sampling noise the index comes back. */
  @ParameterizedTest
  @ValueSource(doubles = {0.8, 1.5, 3})
  void theTailIndexIsThatOfAParetoTail(double index) {
    List<Past> pareto =
        past(IntStream.range(0, 2000).mapToDouble(i -> Math.pow((i + 0.5) / 2000, -1 / index)));
    FittedClass fitted = FittedClass.of(pareto, 1);
    Tail tail = Objects.requireNonNull(fitted.tail());

    assertThat(tail.index()).isEqualTo(index, within(0.02 * index));
    assertThat(tail.cases()).isEqualTo(200);
    assertThat(String.join("\n", fitted.warnings()))
        .satisfies(text -> {
          assertThat(text.contains("no mean")).isEqualTo(index <= 1);
          assertThat(text.contains("no variance")).isEqualTo(index > 1 && index <= 2);
        });
  }

  @Test
  void aTailOfEqualMultipliersHasNoIndex() {
    assertThat(FittedClass.of(past(IntStream.range(0, 100).mapToDouble(i -> 1)), 1).tail())
        .isNull();
  }

  /** However many the cases: it fits in a document, reads back equal, and means the same. */
  @ParameterizedTest
  @ValueSource(ints = {10, 11, 30, 40, 41, 79, 80, 81, 100, 333, 1000, 20_000})
  void theDistributionFitsInADocument(int n) {
    List<Past> past = lognormal(n, n);
    OrderStatistics sorted = OrderStatistics.of(past.stream().mapToDouble(Past::ratio));
    Estimate outline = FittedClass.of(past, 1).multipliers();

    assertThat(outline.toString()).hasSizeLessThanOrEqualTo(1000);
    assertThat(Estimate.parse(outline.toString())).isEqualTo(outline);
    double mean = past.stream().mapToDouble(Past::ratio).average().orElse(0);
    assertThat(outline.mean()).isEqualTo(mean, within(3e-4 * mean));
    for (double p : new double[] {0.1, 0.5, 0.8, 0.9}) {
      double found = outline.quantile(p);
      double slack = 0.0126 + 1.5 / n;
      assertThat(found)
          .as("P%.0f of %s", 100 * p, n)
          .isBetween(
              0.9995 * sorted.quantile(Math.max(1e-9, p - slack)),
              1.0005 * sorted.quantile(Math.min(1 - 1e-9, p + slack)));
    }
    assertThat(outline.quantile(0.99999)).isLessThanOrEqualTo(1.0005 * sorted.at(n - 1));
  }

  @Test
  void tooSmallAPastIsNoClass() {
    assertThatThrownBy(() -> FittedClass.of(lognormal(9, 1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 10");
  }
}
