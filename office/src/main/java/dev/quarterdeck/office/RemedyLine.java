package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.Remedy;
import dev.quarterdeck.office.workspace.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest single change that was found to get an initiative in, planned again. Changes of
 * rules are compared by their share of what there is over the plan; other initiatives and the
 * initiative's own worth come after them.
 *
 * @param of the rule's name; of a date or prerequisite the initiative whose it is; else the
 *     initiative itself
 * @param unit of the amount: money, FTE (times periods), periods or count
 * @param amount in all; of its own worth how much more NPV
 * @param extras how much more in which period or year; of a date the new one
 * @param option in which it is funded then, and start; left out where nothing helps
 * @param gain by which the plan is then worth more
 * @param moreBenefit of its own worth: the same as a share of its benefits
 * @param lessCost of its own worth: the same as a share of its costs
 * @param proven whether nine tenths of the amount would not do, and the gain is exact; else both
 *     are the best that was found
 */
public record RemedyLine(
    @Doc(
            "What is changed: budget, pool, in_flight, changes, start, deadline, prerequisite"
                + " (funded too), worth (its own), none (nothing single was found)")
        Remedy.Kind kind,
    String of,
    String unit,
    double amount,
    List<Extra> extras,
    @Nullable String option,
    @Nullable String start,
    double gain,
    @Nullable Double moreBenefit,
    @Nullable Double lessCost,
    boolean proven) {

  /** So much more in a period or fiscal year; of a date the last period then allowed. */
  public record Extra(String period, double amount) {}
}
