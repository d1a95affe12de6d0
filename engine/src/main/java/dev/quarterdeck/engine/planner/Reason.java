package dev.quarterdeck.engine.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate is in the plan, or out of it; words are the reader's.
 *
 * @param amount for a funded one its value; for one left out that of its best choice net of prices
 *     if {@link Cause#OUTBID} or {@link Cause#SQUEEZED}, of its best choice if {@link
 *     Cause#NO_VALUE}, else 0
 * @param best what the amount speaks of, if anything
 * @param pieces the rules that decide, those that eat most first
 * @param forced what the other decision on it would cost, if that was examined
 * @param remedy what would get it in, if that was examined
 */
public record Reason(
    String candidate,
    Cause cause,
    double amount,
    @Nullable Funded best,
    List<Piece> pieces,
    @Nullable Forced forced,
    @Nullable Remedy remedy) {
  public Reason {
    pieces = List.copyOf(pieces);
  }

  Reason with(Forced cost) {
    return new Reason(candidate, cause, amount, best, pieces, cost, remedy);
  }

  Reason with(Remedy found) {
    return new Reason(candidate, cause, amount, best, pieces, forced, found);
  }

  /** The one thing that decided. */
  public enum Cause {
    /** Funded at the start that is worth most. */
    BEST_START(true),
    /** Funded; it would be worth more at a start before its prerequisite is ready. */
    AFTER_PREREQUISITE(true),
    /** Funded; a start worth more does not fit beside the rest. */
    WAITS_FOR_ROOM(true),
    /** No option at any start can be part of a plan that obeys the rules named. */
    NEVER_FITS(false),
    /** What it requires is not funded. */
    PREREQUISITE_NOT_FUNDED(false),
    /** Another one is funded of which only one may be. */
    EXCLUDED(false),
    /** Worth nothing, or less, at every start. */
    NO_VALUE(false),
    /** What it uses is worth more elsewhere. */
    OUTBID(false),
    /** Worth more than the prices of what it uses, but whole candidates do not fit so well. */
    SQUEEZED(false);

    private final boolean funded;

    Cause(boolean funded) {
      this.funded = funded;
    }

    public boolean isFunded() {
      return funded;
    }
  }

  /**
   * A rule's share in the decision.
   *
   * @param period where it bites
   * @param cost value that it eats: price times use; 0 for a rule that has no price
   */
  public record Piece(String rule, int period, double cost) {}

  /**
   * The plan with the candidate forced in if it is left out, forced out if it is funded.
   *
   * @param possible whether such a plan was found; if not and {@code proven}, there is none
   * @param loss value lost against the plan, 0 or more if both are proven
   * @param drops other candidates that leave the plan
   * @param adds other candidates that join it
   * @param proven whether the loss is exact, else it is at most that
   */
  public record Forced(
      boolean possible, double loss, List<String> drops, List<String> adds, boolean proven) {
    public Forced {
      drops = List.copyOf(drops);
      adds = List.copyOf(adds);
    }
  }
}
