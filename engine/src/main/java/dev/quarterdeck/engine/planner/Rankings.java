package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The usual rankings, each followed down the list as a careful person would: what is approved or
 * mandatory first, each candidate with what it requires at the best start that still fits. Where
 * that leaves a rule broken it is followed once more, first by those that the rule lacks, and then
 * candidates are exchanged, still by the ranking, until the rules are obeyed or it takes too long.
 */
final class Rankings {
  private static final double VALUE_WEIGHT = 0.5;
  private static final double RETURN_WEIGHT = 0.3;
  private static final double GOAL_WEIGHT = 0.2;

  private final Choices choices;
  private final Grid grid;
  private final List<String> rows;

  private Rankings(Grid grid) {
    this.choices = grid.choices;
    this.grid = grid;
    this.rows = rows(choices.problem());
  }

  /**
   * All of them.
   *
   * @param progress hears of each that obeys the rules
   */
  static List<Ranked> of(Grid grid, Progress progress) {
    Rankings rankings = new Rankings(grid);
    List<String> scarcest = rankings.scarcest();
    Map<String, ToDoubleFunction<Choice>> scores = new LinkedHashMap<>();
    scores.put("ROI", x -> rankings.perUse(x, rankings.rows));
    scores.put("NPV", Choice::value);
    scores.put("NPV per scarce capital", x -> rankings.perUse(x, scarcest));
    scores.put("Weighted score", rankings.score());
    List<Ranked> all = new ArrayList<>();
    scores.forEach((name, score) -> {
      Ranked ranked = rankings.ranked(name, score, progress);
      all.add(ranked);
      if (ranked.feasible()) {
        progress.found();
      }
    });
    return all;
  }

  /** The rows of capital, or of people where no capital is limited. */
  private static List<String> rows(PlanProblem problem) {
    List<String> capital =
        problem.rules().stream()
            .filter(BudgetRule.class::isInstance)
            .map(r -> ((Limit) r).row())
            .distinct()
            .toList();
    return capital.isEmpty()
        ? problem.rules().stream()
            .filter(Limit.class::isInstance)
            .map(r -> ((Limit) r).row())
            .distinct()
            .toList()
        : capital;
  }

  private double use(Choice x, List<String> of) {
    return of.stream().mapToDouble(row -> x.use(row, 0, choices.problem().periods())).sum();
  }

  private double perUse(Choice x, List<String> of) {
    double use = use(x, of);
    return use > 0 ? x.value() / use : x.value() > 0 ? Double.MAX_VALUE : x.value();
  }

  /** The row asked for most against what there is of it. */
  private List<String> scarcest() {
    Map<String, Double> capacity = new TreeMap<>();
    for (Rule rule : choices.problem().rules()) {
      if (rule instanceof Limit limit && rows.contains(limit.row())) {
        double sum = 0;
        for (int b = 0; b < limit.buckets().count(choices.problem()); b++) {
          sum += limit.capacity()[b];
        }
        capacity.merge(limit.row(), sum, Math::min);
      }
    }
    return capacity.entrySet().stream()
        .max(Comparator.comparingDouble(row -> asked(row.getKey()) / row.getValue()))
        .map(row -> List.of(row.getKey()))
        .orElse(List.of());
  }

  private double asked(String row) {
    return choices.byCandidate().values().stream()
        .mapToDouble(ofOne -> ofOne.stream().mapToDouble(x -> use(x, List.of(row))).max().orElse(0))
        .sum();
  }

  /** Value, return and contributions to goals, each against the largest of all choices. */
  private ToDoubleFunction<Choice> score() {
    double value = largest(Choice::value);
    double roi = largest(x -> use(x, rows) > 0 ? perUse(x, rows) : 0);
    double goals = largest(this::contribution);
    return x ->
        VALUE_WEIGHT * x.value() / value
            + RETURN_WEIGHT * Math.min(1, perUse(x, rows) / roi)
            + GOAL_WEIGHT * contribution(x) / goals;
  }

  private double largest(ToDoubleFunction<Choice> of) {
    double largest = Objective.largest(choices.all().stream().mapToDouble(of).toArray());
    return largest > 0 ? largest : 1;
  }

  private double contribution(Choice x) {
    return x.option().contributions().keySet().stream()
        .mapToDouble(goal -> Math.max(0, x.option().contribution(goal, x.start())))
        .sum();
  }

  private Ranked ranked(String name, ToDoubleFunction<Choice> score, Progress progress) {
    Preference preference = Preference.ranked(grid, score);
    var search = new Recreation(grid, preference, 0).begin(approved()).fill();
    if (search.best().isEmpty()) {
      search = new Recreation(grid, preference, 0).begin(approved()).fillMending();
    }
    Plan plan = search.repair(progress).fill().best().orElseGet(search::now);
    Verdict verdict = PlanCheck.check(choices.problem(), plan);
    return new Ranked(name, verdict.value(), verdict.feasible(), plan);
  }

  /** Where a plan may be changed only so much, it is what one begins with. */
  private List<Funded> approved() {
    List<Funded> approved = new ArrayList<>();
    for (Rule rule : choices.problem().rules()) {
      if (rule instanceof ChangeLimit limit) {
        approved.addAll(limit.approved());
      }
    }
    return approved;
  }
}
