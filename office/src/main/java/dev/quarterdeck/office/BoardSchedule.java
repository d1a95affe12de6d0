package dev.quarterdeck.office;

import dev.quarterdeck.engine.finance.Period;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.cases.Initiative;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.portfolio.Budget;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.report.Figure;
import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.report.ReportView;
import dev.quarterdeck.office.workspace.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The roadmap of a decision with its load on budgets and pools. */
final class BoardSchedule {
  private final Decided decided;
  private final Decision decision;
  private final Format format;
  private final Timeline calendar;
  private final Uses uses;

  BoardSchedule(Decided decided, Decision decision, Format format) {
    this.decided = decided;
    this.decision = decision;
    this.format = format;
    this.calendar = decided.organization().calendar();
    this.uses = decided.uses();
  }

  ReportView.Schedule schedule() {
    return new ReportView.Schedule(
        new ReportView.Timeline(word(calendar), periods()),
        bars(),
        decided.workspace().list(Portfolio.BUDGET).stream().map(this::budget).toList(),
        decision.pools().stream().map(BoardSchedule::pool).toList());
  }

  /** {@code quarter} or {@code year}. */
  static String word(Timeline calendar) {
    return calendar.period() == Period.QUARTER ? "quarter" : "year";
  }

  static ReportView.Initiative initiative(Decided decided, String name) {
    Document<Initiative> document = decided.workspace().get(Cases.INITIATIVE, name);
    String category = document.spec().category();
    return new ReportView.Initiative(
        name, document.title(), category == null ? "" : category, document.spec().owner());
  }

  private List<ReportView.Period> periods() {
    List<ReportView.Period> periods = new ArrayList<>();
    for (int t = 0; t < calendar.plan(); t++) {
      String label = calendar.label(t);
      boolean quarter = calendar.period() == Period.QUARTER;
      String group = quarter ? label.substring(0, 4) : "";
      String mark = quarter ? label.substring(5) : label;
      periods.add(
          new ReportView.Period(label, group, mark, calendar.startOf(t), calendar.endOf(t)));
    }
    return periods;
  }

  private List<ReportView.Bar> bars() {
    List<ReportView.Bar> bars = new ArrayList<>();
    for (Decision.PlanLine line : decision.plan()) {
      Funded funded = decided.result().plan().find(line.initiative()).orElseThrow();
      bars.add(
          new ReportView.Bar(
              initiative(decided, line.initiative()),
              funded.start(),
              uses.option(funded).duration(),
              format.money(line.capital()),
              line.option()));
    }
    bars.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return bars;
  }

  private ReportView.BudgetUse budget(Document<Budget> document) {
    String capital = document.spec().capital();
    List<Figure> spent = DoubleStream.of(uses.total(capital)).mapToObj(format::money).toList();
    List<ReportView.Bucket> buckets = uses.buckets(document).stream().map(this::bucket).toList();
    return new ReportView.BudgetUse(capital, spent, buckets);
  }

  private ReportView.Bucket bucket(Uses.Bucket bucket) {
    return new ReportView.Bucket(
        bucket.label(),
        bucket.first(),
        bucket.length(),
        format.money(bucket.given()),
        format.money(bucket.carriedIn()),
        format.money(bucket.spent()),
        format.money(bucket.left()));
  }

  private static ReportView.PoolUse pool(Decision.PoolUse pool) {
    List<ReportView.Load> loads = new ArrayList<>();
    for (int t = 0; t < pool.used().size(); t++) {
      loads.add(
          new ReportView.Load(
              Format.people(pool.used().get(t)), Format.people(pool.available().get(t))));
    }
    return new ReportView.PoolUse(pool.shown(), loads);
  }
}
