package dev.quarterdeck.engine.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest single change found with which a candidate that is left out belongs to a plan: with
 * it, the best plan found anew holds the candidate, or one that does is worth as much.
 *
 * <p>Money, people and dates have no common measure, so changes of rules are compared by their
 * share of what there is: so much more of all that a budget or pool holds over the plan, one more
 * of so many in flight; a date moved by so many of the plan's periods. Only where no rule helps
 * another candidate is named, and only where that does not help either, the candidate's own worth.
 *
 * @param rule place of the rule among the problem's; -1 where none is changed
 * @param of the rule's name; of {@link Kind#START} and {@link Kind#DEADLINE} the candidate whose it
 *     is; of {@link Kind#PREREQUISITE} the candidate needed; else the candidate itself
 * @param extras of a budget or pool what more in which period or first period of a bucket, of a
 *     date the new one with the periods moved, of a count how many; in the rule's own measure; else
 *     none
 * @param amount their sum (of a pool therefore FTE times periods); of {@link Kind#WORTH} how much
 *     more value at the least
 * @param gain by which the plan is then worth more; of {@link Kind#WORTH} 0, as it is just made up
 *     for
 * @param line how the candidate is done then, if anything helps
 * @param proven that nine tenths of the amount, or a step less, would not do, and that no plan
 *     under the change is worth more; else both are the best that was found
 */
public record Remedy(
    Kind kind,
    int rule,
    String of,
    List<Extra> extras,
    double amount,
    double gain,
    @Nullable Funded line,
    boolean proven) {
  public Remedy {
    extras = List.copyOf(extras);
  }

  /** The problem with the change. */
  public PlanProblem in(PlanProblem problem) {
    return switch (kind) {
      case NONE -> problem;
      case PREREQUISITE -> problem.with(new MandatoryBy(of, Integer.MAX_VALUE));
      case WORTH -> worth(problem);
      default -> problem.with(rule, loosened(problem.rules().get(rule)));
    };
  }

  private Rule loosened(Rule stated) {
    Extra first = extras.getFirst();
    return switch (stated) {
      case Limit limit -> {
        Limit more = limit;
        for (int b = 0; limit.buckets().from(b) <= extras.getLast().period(); b++) {
          for (Extra extra : extras) {
            more = extra.period == limit.buckets().from(b) ? more.more(b, extra.amount) : more;
          }
        }
        yield more;
      }
      case AtMostInFlight flight ->
          new AtMostInFlight(flight.k() + (int) first.amount, flight.candidates());
      case ChangeLimit changes ->
          new ChangeLimit(changes.approved(), changes.most() + (int) first.amount);
      case StartWindow window ->
          first.amount < 0
              ? new StartWindow(of, first.period, window.to())
              : new StartWindow(of, window.from(), first.period);
      case MandatoryBy _ -> new MandatoryBy(of, first.period);
      default -> throw new IllegalStateException("No rule is loosened like this: " + stated);
    };
  }

  private PlanProblem worth(PlanProblem problem) {
    return new PlanProblem(
        problem.periods(),
        problem.candidates().stream()
            .map(c ->
                c.key().equals(of) ? c.worth((option, start) -> option.value(start) + amount) : c)
            .toList(),
        problem.rules());
  }

  /** So much more in a period, or a new date and how many periods it has moved. */
  public record Extra(int period, double amount) {}

  /** What is changed. */
  public enum Kind {
    /** So much more of a budget. */
    BUDGET,
    /** So many more people of a pool. */
    POOL,
    /** More in flight at once. */
    IN_FLIGHT,
    /** More changes of an approved plan. */
    CHANGES,
    /** A wider start window. */
    START,
    /** A later deadline of another candidate. */
    DEADLINE,
    /** What it requires is funded too, even at a loss. */
    PREREQUISITE,
    /** Its own value is so much higher. */
    WORTH,
    /** None of these was found to help. */
    NONE
  }
}
