package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.OrderStatistics;
import dev.quarterdeck.engine.chance.Ratios;
import dev.quarterdeck.engine.chance.Ratios.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reference class made from an organisation's past, and how well it would have served that past.
 *
 * @param ratios its figures
 * @param multipliers its distribution in few outcomes; bounded by the best and worst case seen
 * @param leftOut how many cases lay at or below the P80 of all others
 * @param leftOutRange how many lay within P10..P90 of all others
 * @param later of the second half of the cases, how many lay at or below the P80 of the first half:
 *     a forecast as it would have been made, when the cases are in order of time
 * @param atP80 share of the cases whose multiplier is exactly the P80
 * @param tail of the multipliers; null under {@link Tail#FEWEST} cases, and where it is flat
 * @param warnings what a reader must know before using it
 */
public record FittedClass(
    Ratios ratios,
    Estimate multipliers,
    Proportion leftOut,
    Proportion leftOutRange,
    Proportion later,
    double atP80,
    @Nullable Tail tail,
    List<String> warnings) {
  /** Fewest past cases of a class: with fewer its P90 lies beyond all of them. */
  public static final int FEWEST = 10;

  /** A P80 must cover this share of cases that it has not seen. */
  public static final double LEAST_COVER = 0.75;

  /** A P80 may cover no more than this share of them. */
  public static final double MOST_COVER = 0.85;

  private static final double P = 0.8;
  private static final double Z = 1.959963984540054;

  /**
   * From past cases.
   *
   * @param past in order of time where that is known
   * @param seed of the bootstrap
   * @throws IllegalArgumentException when they are fewer than {@link #FEWEST}
   */
  public static FittedClass of(List<Past> past, long seed) {
    int n = past.size();
    if (n < FEWEST) {
      throw new IllegalArgumentException(
          "A class of its own past must have at least %s cases, not %s".formatted(FEWEST, n));
    }
    Ratios ratios = Ratios.of(past, seed);
    OrderStatistics sorted = sorted(past);
    Proportion leftOut = leftOut(sorted, 0, P);
    Proportion later = covered(past.subList(0, n / 2), past.subList(n / 2, n));
    double atP80 = sorted.shareUpTo(ratios.p80()) - sorted.shareBelow(ratios.p80());
    Tail tail = n < Tail.FEWEST ? null : Tail.of(sorted);
    List<String> warnings = new ArrayList<>(ratios.warnings());
    warnings.addAll(warnings(ratios, leftOut, later, atP80));
    if (tail != null) {
      warnings.addAll(warnings(tail));
    }
    return new FittedClass(
        ratios,
        Outline.of(sorted),
        leftOut,
        leftOut(sorted, 0.1, 0.9),
        later,
        atP80,
        tail,
        List.copyOf(warnings));
  }

  /**
   * Whether its P80 covers 75 to 85 % of the cases left out; where it does not a warning says so.
   */
  public boolean separates() {
    return separates(leftOut);
  }

  private static boolean separates(Proportion leftOut) {
    return leftOut.share() >= LEAST_COVER && leftOut.share() <= MOST_COVER;
  }

  /** How many of some cases lie at or below the P80 of others. */
  public static Proportion covered(List<Past> seen, List<Past> unseen) {
    double p80 = sorted(seen).quantile(P);
    int covered = (int) unseen.stream().filter(one -> one.ratio() <= p80).count();
    return Proportion.of(covered, unseen.size());
  }

  /** How many of some cases lie strictly below the P80 of others. */
  static Proportion below(List<Past> seen, List<Past> unseen) {
    double p80 = sorted(seen).quantile(P);
    int below = (int) unseen.stream().filter(one -> one.ratio() < p80).count();
    return Proportion.of(below, unseen.size());
  }

  /**
   * Standard deviation that chance alone gives a share of covered cases: the unseen ones are a
   * sample, and so are those that the P80 comes from.
   */
  static double noise(int seen, int unseen) {
    return StrictMath.sqrt(P * (1 - P) * (1.0 / seen + 1.0 / unseen));
  }

  private static OrderStatistics sorted(List<Past> past) {
    return OrderStatistics.of(past.stream().mapToDouble(Past::ratio));
  }

  private static Proportion leftOut(OrderStatistics sorted, double from, double to) {
    int covered = 0;
    for (int i = 0; i < sorted.n(); i++) {
      boolean above = from == 0 || sorted.at(i) >= sorted.quantileWithout(i, from);
      covered += above && sorted.at(i) <= sorted.quantileWithout(i, to) ? 1 : 0;
    }
    return Proportion.of(covered, sorted.n());
  }

  private static List<String> warnings(
      Ratios ratios, Proportion leftOut, Proportion later, double atP80) {
    List<String> warnings = new ArrayList<>();
    if (!separates(leftOut)) {
      warnings.add(
          text("Its P80 covers %.0f %% of cases it has not seen, not 80 %%", 100 * leftOut.share())
              + (atP80 >= 0.01
                  ? text(
                      ": %.0f %% of the cases have exactly that multiplier, %.4g",
                      100 * atP80, ratios.p80())
                  : ""));
    }
    double noise = Z * noise(ratios.n() / 2, later.n());
    if (Math.abs(later.share() - leftOut.share()) > noise) {
      warnings.add(
          text(
              "The P80 of the first half of the cases covers %.0f %% of the second half, and chance"
                  + " explains %.0f %% ± %.0f: if they are in order of time, the past has not been"
                  + " like the present",
              100 * later.share(), 100 * leftOut.share(), 100 * noise));
    }
    return warnings;
  }

  private static List<String> warnings(Tail tail) {
    if (tail.index() <= 1) {
      return List.of(
          text(
              "The tail index is %.2f: such a tail has no mean, so every mean here is that of the"
                  + " cases seen and no more",
              tail.index()));
    }
    if (tail.index() <= 2) {
      return List.of(
          text(
              "The tail index is %.2f: such a tail has no variance, so the interval of the mean is"
                  + " too narrow",
              tail.index()));
    }
    return List.of();
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
