package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.chance.Figure.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models simulated anew, row by row, by two libraries that share nothing with ours. Figures must
 * agree within their error bars, which are so wide that over all comparisons here a correct program
 * would be called wrong with a probability below 1e-4; seeds are fixed.
 */
class OraclesTest {
  private static final int SAMPLES = 1 << 16;
  private static final int ROWS = 1 << 17;
  private static final int PARTS = 64;
  private static final Set<Kind> KINDS =
      EnumSet.of(Kind.MEAN, Kind.P10, Kind.P50, Kind.P90, Kind.NEGATIVE, Kind.CVAR5);

  private static List<RowModel> models() {
    return RowModel.all();
  }

  /** Two libraries, two samplings, six figures of each model. */
  private static double alarm() {
    return 1e-4 / (2 * 2 * KINDS.size() * models().size());
  }

  private static double[] rows(RowModel model, Numbers numbers) {
    double[] rows = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = model.row().applyAsDouble(numbers);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("models")
  void figuresAreThoseOfTwoOtherLibraries(RowModel model) {
    double[] sobol = model.sketch().column(1, SAMPLES, Sampling.SOBOL);
    double[] pseudo = model.sketch().column(2, SAMPLES, Sampling.PSEUDO);
    for (Numbers numbers : List.of(new CommonsNumbers(11), new SsjNumbers(12))) {
      double[] rows = rows(model, numbers);
      for (Kind kind : KINDS) {
        Figure theirs = Figure.of(kind, rows, PARTS);
        for (double[] ours : List.of(sobol, pseudo)) {
          Figure mine = Figure.of(kind, ours, Simulation.REPLICATES);
          assertThat(mine.agrees(theirs, alarm()))
              .as(
                  "%s of '%s': ours %s, %s %s",
                  kind, model, mine, numbers.getClass().getSimpleName(), theirs)
              .isTrue();
        }
      }
    }
  }

  @Test
  void thereAreAtLeastTwentyModels() {
    assertThat(models()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(models()).extracting(RowModel::name).doesNotHaveDuplicates();
  }

  /** The mean is 2, its standard deviation 3.6. */
  @Test
  void comparisonsSeeAnErrorOfSixPerCent() {
    RowModel right = models().getFirst();
    double[] rows = rows(right, new CommonsNumbers(11));
    double[] ours = right.sketch().column(1, SAMPLES, Sampling.SOBOL);
    double[] off = Arrays.stream(ours).map(x -> x + 0.12).toArray();
    Figure theirs = Figure.of(Kind.MEAN, rows, PARTS);
    assertThat(Figure.of(Kind.MEAN, off, 16).agrees(theirs, alarm())).isFalse();
  }

  /** What the product reports is what these figures are. */
  @Test
  void theSummaryHasTheFiguresThatAreCompared() {
    for (RowModel model : models()) {
      double[] column = model.sketch().column(1, 1 << 12, Sampling.SOBOL);
      Summary summary = Summary.of(column);
      double[] reported = {
        summary.mean(),
        summary.p10(),
        summary.p50(),
        summary.p90(),
        summary.pNegative(),
        summary.cvar5()
      };
      int k = 0;
      for (Kind kind : KINDS) {
        double figure = Figure.of(kind, column, 16).value();
        assertThat(Math.abs(reported[k++] - figure))
            .as("%s of '%s'", kind, model)
            .isLessThan(1e-9 * Math.abs(figure) + 1e-12);
      }
    }
  }
}
