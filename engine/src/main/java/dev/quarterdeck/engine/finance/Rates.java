package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.RootSearch.Cell;
import dev.quarterdeck.engine.finance.RootSearch.Found;
import java.util.List;

/**
 * All yearly rates at which flows are worth nothing.
 *
 * @param values every rate in the range, ascending, as shares; a multiple root once
 * @param undecided ranges in which doubles can not tell whether there is a root; nearly always
 *     empty
 */
public record Rates(List<Double> values, List<Range> undecided) {
  /**
   * The rates between two shares, both excluded.
   *
   * @param above at least -1 excluded
   * @param below more than {@code above}
   */
  public record Range(double above, double below) {
    /** −99 % to +1000 %. */
    public static final Range USUAL = new Range(-0.99, 10);

    /**
     * @throws IllegalArgumentException when it is empty or reaches −100 %
     */
    public Range {
      if (!(above > -1 && below > above && below < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The range of rates ("
                + above
                + " to "
                + below
                + ") must rise from above -1. Maybe -0.99 to 10.");
      }
    }
  }

  /** Flows at times in years, whole or not; at least as many times as flows. */
  static Rates of(double[] amounts, double[] years, Range range) {
    Found found =
        new RootSearch(new ExponentialSum(amounts, years))
            .between(StrictMath.log1p(range.above), StrictMath.log1p(range.below));
    return new Rates(
        found.roots().stream().map(StrictMath::expm1).toList(),
        found.undecided().stream().map(Rates::range).toList());
  }

  /** Answers as any measure gives them. */
  public Measured measured() {
    return Measured.of(values);
  }

  private static Range range(Cell cell) {
    return new Range(StrictMath.expm1(cell.from()), StrictMath.expm1(cell.to()));
  }
}
