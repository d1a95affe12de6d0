package dev.quarterdeck.office;

import org.jspecify.annotations.Nullable;

/**
 * In how many plans an initiative is funded when they are made under other circumstances.
 *
 * @param verdict core: in at least three of four of both kinds; fringe: in at most one of four of
 *     both; depends: anything else
 * @param hindsight plans each made for one simulated future, as if it were known; left out where
 *     the portfolio is too large
 * @param near plans that were found within a hundredth of the plan's value: the plan itself, and
 *     the best ones found that decide otherwise on one initiative
 */
public record Robustness(String verdict, @Nullable Count hindsight, Count near) {
  private static final double MOST = 0.75;

  /** In so many of so many plans. */
  public record Count(int funded, int plans) {
    private boolean isMost() {
      return funded >= MOST * plans;
    }

    private boolean isFew() {
      return funded <= (1 - MOST) * plans;
    }
  }

  static Robustness of(@Nullable Count hindsight, Count near) {
    boolean core = near.isMost() && (hindsight == null || hindsight.isMost());
    boolean fringe = near.isFew() && (hindsight == null || hindsight.isFew());
    return new Robustness(core ? "core" : fringe ? "fringe" : "depends", hindsight, near);
  }
}
