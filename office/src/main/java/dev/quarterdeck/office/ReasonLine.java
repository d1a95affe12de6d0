package dev.quarterdeck.office;

import dev.quarterdeck.office.workspace.Doc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an initiative is in the plan, or out of it, in values, so that whoever shows it writes money
 * and dates in one way, in the reader's language. Initiatives, goals and rules stand with their
 * titles.
 *
 * @param amount expected NPV if funded or if it has no value; what it is worth net of the prices of
 *     what it uses if outbid (below 0) or squeezed; left out where the cause is not about an amount
 * @param mandatoryBy the day by which it must be complete
 * @param opens funded initiatives that require it
 * @param serves goals
 * @param together what the plan counts of it with others beyond its own worth
 * @param others of what is left out: what it requires and is not funded, or what is funded in its
 *     place
 * @param rules that decide, those that eat most of its value first
 * @param note as written, where it was not valued
 * @param forced of what is left out: what forcing it in would cost, where that was worked out
 */
public record ReasonLine(
    @Doc(
            "best_start, after_prerequisite, waits_for_room if funded; never_fits,"
                + " prerequisite_not_funded, excluded, no_value, outbid, squeezed, not_valued,"
                + " no_start if left out; no_plan, gone where a plan does not know it")
        Cause cause,
    @Nullable Double amount,
    @Nullable LocalDate mandatoryBy,
    List<String> opens,
    List<String> serves,
    List<Together> together,
    List<String> others,
    List<RuleCost> rules,
    @Nullable String note,
    @Nullable Forced forced) {

  /** The one thing that decided; those of the planner have its names. */
  public enum Cause {
    BEST_START,
    AFTER_PREREQUISITE,
    WAITS_FOR_ROOM,
    NEVER_FITS,
    PREREQUISITE_NOT_FUNDED,
    EXCLUDED,
    NO_VALUE,
    OUTBID,
    SQUEEZED,
    /** No benefits are known. */
    NOT_VALUED,
    /** It may start in no period of the plan. */
    NO_START,
    /** Nothing is funded or left out. */
    NO_PLAN,
    /** It is not in the workspace any more. */
    GONE
  }

  /** So much more with the others, or less if below 0. */
  public record Together(List<String> others, double amount) {}

  /** The part of its value that a rule eats; 0 for a rule that has no price. */
  public record RuleCost(String rule, double cost) {}

  /**
   * The plan with the initiative forced in.
   *
   * @param possible whether such a plan was found; if not and proven, there is none
   * @param loss in value against the plan
   * @param proven whether the loss is exact; else it is at most that
   */
  public record Forced(
      boolean possible, double loss, List<String> drops, List<String> adds, boolean proven) {}

  /** A cause that says all. */
  static ReasonLine of(Cause cause) {
    return new ReasonLine(
        cause, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
  }
}
