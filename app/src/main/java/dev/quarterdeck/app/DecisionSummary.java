package dev.quarterdeck.app;

import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.report.Format;
import java.io.PrintWriter;

/** A decision in a few lines for a terminal. */
record DecisionSummary(PrintWriter out, Format format) {

  void print(Decision decision) {
    if (decision.status() == Status.INFEASIBLE) {
      out.println("No plan obeys every rule. These contradict each other:");
      decision.contradiction().forEach(rule -> out.println("  " + rule));
      return;
    }
    int candidates = decision.plan().size() + decision.notFunded().size();
    out.printf("Fund %d of %d initiatives.%n", decision.plan().size(), candidates);
    out.printf(
        "Expected NPV %s (P10 %s, P90 %s).%n",
        money(decision.npv().mean()), money(decision.npv().p10()), money(decision.npv().p90()));
    Double gap = decision.gap();
    out.println(
        decision.status() == Status.PROVEN
            ? "Proven: no plan that obeys every rule is worth more."
            : "Not proven best: a better plan may exist, worth at most "
                + Format.percent(gap == null ? Double.NaN : gap).text()
                + " more.");
    for (Decision.RankingLine ranking : decision.rankings()) {
      String than = ranking.feasible() ? money(ranking.shortfall()) + " less" : "breaks a rule";
      out.printf("  ranked by %s: %s%n", ranking.name(), than);
    }
  }

  private String money(double amount) {
    return format.money(amount).text();
  }
}
