package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that was learnt of an {@link OutcomeFloor}: one of the many rows that it implies. */
public sealed interface Lesson {
  /** As a row that plans obey. */
  Row row(Outcomes outcomes, Choices choices);

  /**
   * In some outcomes together a plan brings at least this much.
   *
   * @param amounts what lines bring in them together, in units of the outcomes; lines not listed
   *     bring nothing
   * @param floors how many times the floor is in what a plan is to bring
   * @param atLeast in units of the outcomes
   */
  record Tail(Map<Funded, Long> amounts, int floors, long atLeast) implements Lesson {
    public Tail {
      amounts = Map.copyOf(amounts);
      Demand.that(floors > 0, "A tail must count at least one floor.");
    }

    @Override
    public Row row(Outcomes outcomes, Choices choices) {
      return Row.of(
          0,
          outcomes.unit() / floors,
          -atLeast,
          choices.all(),
          x -> -amounts.getOrDefault(x.funded(), 0L));
    }
  }

  /** A plan holds at least one line that is not among these. */
  record More(Set<Funded> tooFew) implements Lesson {
    public More {
      tooFew = Set.copyOf(tooFew);
    }

    @Override
    public Row row(Outcomes outcomes, Choices choices) {
      List<Choice> others =
          choices.all().stream().filter(x -> !tooFew.contains(x.funded())).toList();
      return Row.of(0, 1, -1, others, x -> -1);
    }
  }
}
