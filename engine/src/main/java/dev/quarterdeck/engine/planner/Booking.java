package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A plan in the making: what is taken, and how much of each row it uses. */
final class Booking {
  private static final double ROUNDING = 1e-9;

  private record Use(int row, double amount) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<List<Use>> uses = new ArrayList<>();
  private final double[] used;
  private final Map<String, Choice> taken = new LinkedHashMap<>();

  Booking(Choices choices) {
    choices.all().forEach(x -> uses.add(new ArrayList<>()));
    for (int r = 0; r < choices.rows().size(); r++) {
      for (Row row : choices.rows().get(r)) {
        for (int i = 0; i < row.choices().length; i++) {
          uses.get(row.choices()[i]).add(new Use(rows.size(), row.uses()[i]));
        }
        rows.add(row);
        rules.add(choices.problem().rules().get(r));
      }
    }
    used = new double[rows.size()];
  }

  void take(Choice x) {
    taken.put(x.key(), x);
    uses.get(x.index()).forEach(use -> used[use.row] += use.amount);
  }

  void release(String candidate) {
    Choice x = taken.remove(candidate);
    if (x != null) {
      uses.get(x.index()).forEach(use -> used[use.row] -= use.amount);
    }
  }

  Optional<Choice> find(String candidate) {
    return Optional.ofNullable(taken.get(candidate));
  }

  /** What each row of the rules meant is over its capacity. */
  double[] excess(Predicate<Rule> meant) {
    double[] excess = new double[used.length];
    for (int r = 0; r < excess.length; r++) {
      double over = used[r] - rows.get(r).capacity();
      excess[r] =
          meant.test(rules.get(r)) && over > ROUNDING * (1 + Math.abs(rows.get(r).capacity()))
              ? over
              : 0;
    }
    return excess;
  }

  double totalExcess(Predicate<Rule> meant) {
    return Arrays.stream(excess(meant)).sum();
  }

  /** Whether taking the choice pushes no row of the rules meant (further) over. */
  boolean fits(Choice x, Predicate<Rule> meant) {
    for (Use use : uses.get(x.index())) {
      Row row = rows.get(use.row);
      double over = used[use.row] + use.amount - row.capacity();
      if (use.amount > 0
          && over > ROUNDING * (1 + Math.abs(row.capacity()))
          && meant.test(rules.get(use.row))) {
        return false;
      }
    }
    return true;
  }

  Plan plan(PlanProblem problem) {
    return new Plan(
        problem.candidates().stream()
            .map(c -> taken.get(c.key()))
            .filter(x -> x != null)
            .map(Choice::funded)
            .toList());
  }
}
