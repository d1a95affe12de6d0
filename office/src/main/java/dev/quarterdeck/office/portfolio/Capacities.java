package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What budgets and pools allow, resolved against the timeline. */
public final class Capacities {
  private final Timeline calendar;
  private final Problems problems;

  /** Capacities on a timeline; what does not fit is added to the problems. */
  public Capacities(Timeline calendar, Problems problems) {
    this.calendar = calendar;
    this.problems = problems;
  }

  /**
   * Periods that share one amount of a budget, in order; the key is the name of the period or
   * fiscal year. A timeline that starts within a fiscal year has a shorter first one.
   */
  public Map<String, Integer> buckets(Budget budget) {
    Map<String, Integer> buckets = new LinkedHashMap<>();
    for (int t = 0; t < calendar.plan(); t++) {
      buckets.merge(bucket(budget, t), 1, Integer::sum);
    }
    return buckets;
  }

  private String bucket(Budget budget, int period) {
    return budget.per() == Budget.Per.PERIOD
        ? calendar.label(period)
        : String.valueOf(calendar.fiscalYear(period));
  }

  /** Amounts by bucket; a problem when there are too few. */
  public double[] amounts(Document<Budget> document) {
    Budget budget = document.spec();
    int buckets = buckets(budget).size();
    List<Double> written = budget.amounts().stream().map(figure -> figure.value()).toList();
    if (written.size() != 1 && written.size() < buckets) {
      problems.error(
          document.place("amounts"),
          "The budget '%s' must give one amount for all or one for each of %d %s, but gives %d"
              .formatted(document.name(), buckets, unit(budget), written.size()),
          "amounts: [" + (written.isEmpty() ? "4M" : written.getLast()) + "]");
    }
    return repeated(written, buckets);
  }

  private String unit(Budget budget) {
    return budget.per() == Budget.Per.YEAR ? "fiscal years" : "periods";
  }

  /** Full-time equivalents by period of the plan; the last written stays. */
  public double[] fte(Document<Pool> document) {
    List<Double> written = document.spec().fte();
    if (written.isEmpty()) {
      problems.error(
          document.place("fte"),
          "The pool '%s' must say how many full-time equivalents it has".formatted(document.name()),
          "fte: 12");
    }
    return repeated(written, calendar.plan());
  }

  private static double[] repeated(List<Double> written, int count) {
    double[] all = new double[count];
    for (int i = 0; i < count && !written.isEmpty(); i++) {
      all[i] = written.get(Math.min(i, written.size() - 1));
    }
    return all;
  }
}
