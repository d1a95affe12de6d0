package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;

/**
 * In no period are more than {@code k} of these running.
 *
 * @param candidates which ones are counted; none named means all
 */
public record AtMostInFlight(int k, List<String> candidates) implements Rule {
  public AtMostInFlight {
    candidates = candidates.stream().distinct().toList();
    Demand.that(k >= 0, "The number in flight (%s) must not be negative.", k);
  }

  @Override
  public String name() {
    return "at most "
        + k
        + " in flight"
        + (candidates.isEmpty() ? "" : " of " + String.join(", ", candidates));
  }

  @Override
  public List<Row> rows(Choices choices) {
    List<Choice> counted = candidates.isEmpty() ? choices.all() : choices.of(candidates);
    List<Row> rows = new ArrayList<>();
    for (int p = 0; p < choices.problem().periods(); p++) {
      int period = p;
      rows.add(Row.of(p, 1, k, counted, x -> x.start() <= period && period < x.end() ? 1 : 0));
    }
    return rows;
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return explain(plan).stream()
        .filter(usage -> usage.used() > k)
        .map(
            usage -> new Violation(name(), usage.period(), usage.used(), k, "has too many running"))
        .toList();
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    List<Usage> usage = new ArrayList<>();
    for (int p = 0; p < plan.problem().periods(); p++) {
      usage.add(new Usage(p, running(plan, p), k));
    }
    return usage;
  }

  private long running(Schedule plan, int period) {
    return plan.lines().stream()
        .filter(line -> candidates.isEmpty() || candidates.contains(line.key()))
        .filter(line -> period >= line.start() && period < line.start() + line.option().duration())
        .count();
  }
}
