package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.report.Figure;
import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.report.ReportView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the board's view from a decision. */
final class BoardReport {
  private static final int LEFT_OUT = 4;

  private final Decided decided;
  private final Decision decision;
  private final Format format;
  private final Timeline calendar;
  private final RemedyWords remedies;

  BoardReport(Decided decided, Decision decision) {
    this.decided = decided;
    this.decision = decision;
    this.format = new Format(decision.currency());
    this.calendar = decided.organization().calendar();
    this.remedies = new RemedyWords(decided, format);
  }

  ReportView view() {
    return new ReportView(
        answer(),
        new ReportView.Choice(funded(), notFunded(), synergies()),
        new ReportView.Worth(
            distribution(),
            new BoardReturns(decision, format).returns(),
            goals(),
            floors(),
            rankings(),
            steps(),
            new BoardKnowing(decided, decision, format).knowing()),
        new BoardSchedule(decided, decision, format).schedule(),
        new BoardAssumptions(decided, decision).assumptions(),
        notes());
  }

  private ReportView.Answer answer() {
    int candidates = decision.plan().size() + decision.notFunded().size();
    double capital = decision.plan().stream().mapToDouble(Decision.PlanLine::capital).sum();
    String context =
        "Plan %s to %s".formatted(calendar.label(0), calendar.label(calendar.plan() - 1));
    String sentence =
        decision.status() == Status.INFEASIBLE
            ? "No plan obeys every rule: " + String.join(" and ", decision.contradiction()) + "."
            : "Fund %d of %d initiatives for %s."
                .formatted(decision.plan().size(), candidates, format.money(capital).text());
    return new ReportView.Answer(
        decision.organization(),
        decision.currency(),
        context,
        sentence,
        detail(),
        figures(capital),
        proof());
  }

  private String detail() {
    Decision.Npv npv = decision.npv();
    if (npv.p10() == npv.p90()) {
      return "NPV %s: a point estimate, for no uncertainty was given."
          .formatted(format.money(npv.mean()).text());
    }
    return "Expected NPV %s; four times in five between %s and %s; a loss in %s of outcomes."
        .formatted(
            format.money(npv.mean()).text(),
            format.money(npv.p10()).text(),
            format.money(npv.p90()).text(),
            Format.chance(npv.chanceOfLoss()).text());
  }

  private List<ReportView.KeyFigure> figures(double capital) {
    Decision.Npv npv = decision.npv();
    List<ReportView.KeyFigure> figures = new ArrayList<>();
    figures.add(figure("Expected NPV", format.money(npv.mean()), between(npv.p10(), npv.p90())));
    figures.add(figure("Capital over the plan", format.money(capital), "all types"));
    figures.add(
        figure("Chance of loss", Format.chance(npv.chanceOfLoss()), "share of outcomes below 0"));
    decision.rankings().stream()
        .filter(Decision.RankingLine::feasible)
        .max((a, b) -> Double.compare(a.value(), b.value()))
        .ifPresent(best ->
            figures.add(
                figure(
                    "Above the best ranking",
                    format.change(best.shortfall()),
                    "best is by " + best.name())));
    figures.add(figure("Gap to the bound", Format.percent(gap()), "no plan can be better by more"));
    return figures;
  }

  private static ReportView.KeyFigure figure(String label, Figure figure, String note) {
    return new ReportView.KeyFigure(label, figure, note, null);
  }

  private String between(double p10, double p90) {
    return "P10 %s, P90 %s".formatted(format.money(p10).text(), format.money(p90).text());
  }

  private double gap() {
    Double gap = decision.gap();
    return gap == null ? 0 : gap;
  }

  /** By how much more a plan could be worth, as a share of this one's worth. */
  private double gap(double bound) {
    double value = Math.abs(decision.value());
    return value == 0 ? 0 : Math.max(0, (bound - decision.value()) / value);
  }

  private ReportView.Proof proof() {
    Double certificate = decision.certificate();
    Double bound = decision.bound();
    return new ReportView.Proof(
        decision.status() == Status.PROVEN ? "proven best" : status(),
        format.money(decision.value()),
        format.money(bound == null ? 0 : bound),
        Format.percent(gap()),
        certificate == null ? null : format.money(certificate),
        certificate == null ? null : Format.percent(gap(certificate)),
        decision.status() == Status.PROVEN
            ? "No plan that obeys every rule is worth more; the solver proved it and an"
                + " independent check re-added it."
            : "A better plan may exist, but none can be worth more than the bound.");
  }

  private String status() {
    return decision.status().name().toLowerCase(java.util.Locale.ROOT);
  }

  private List<ReportView.Funded> funded() {
    return decision.plan().stream().map(this::funded).toList();
  }

  private ReportView.Funded funded(Decision.PlanLine line) {
    return new ReportView.Funded(
        initiative(line.initiative()),
        line.option(),
        line.start(),
        line.startDate(),
        line.finishDate(),
        format.money(line.capital()),
        figures(line.capitalByType(), true),
        figures(line.people(), false),
        value(line.npv()),
        line.reason() == null ? "" : Words.needed(line.reason()).strip(),
        line.why() + robust(line.robustness()));
  }

  /** In how many other plans, as a sentence of its own; nothing where that was not worked out. */
  private static String robust(@Nullable Robustness robustness) {
    if (robustness == null) {
      return "";
    }
    Robustness.Count hindsight = robustness.hindsight();
    Robustness.Count near = robustness.near();
    String verdict = robustness.verdict();
    return " %s: funded %sin %d of %d plans nearly as good."
        .formatted(
            Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1),
            hindsight == null
                ? ""
                : "in %d of %d plans made with hindsight, "
                    .formatted(hindsight.funded(), hindsight.plans()),
            near.funded(),
            near.plans());
  }

  private Map<String, Figure> figures(List<Decision.Amount> amounts, boolean money) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    String unit = "FTE-" + BoardSchedule.word(calendar) + "s";
    for (Decision.Amount amount : amounts) {
      figures.put(
          money ? amount.name() : pool(amount.name()),
          money ? format.money(amount.amount()) : Format.quantity(amount.amount(), unit));
    }
    return figures;
  }

  private String pool(String name) {
    return decision.pools().stream()
        .filter(pool -> pool.pool().equals(name))
        .map(Decision.PoolUse::shown)
        .findFirst()
        .orElse(name);
  }

  private ReportView.Initiative initiative(String name) {
    return BoardSchedule.initiative(decided, name);
  }

  private List<ReportView.NotFunded> notFunded() {
    return decision.notFunded().stream().map(this::notFunded).toList();
  }

  private ReportView.NotFunded notFunded(Decision.NotFunded left) {
    Decision.Value npv = left.npv();
    Double capital = left.capital();
    return new ReportView.NotFunded(
        initiative(left.initiative()),
        capital == null ? null : format.money(capital),
        npv == null ? null : value(npv),
        left.why(),
        remedies.of(left.remedy()),
        turn(left));
  }

  private static @Nullable String turn(Decision.NotFunded left) {
    String turn = ((left.turn() == null ? "" : left.turn()) + robust(left.robustness())).strip();
    return turn.isEmpty() ? null : turn;
  }

  private List<ReportView.Synergy> synergies() {
    return decision.synergies().stream()
        .map(line ->
            new ReportView.Synergy(
                line.title(),
                Words.and(
                    line.initiatives().stream().map(name -> initiative(name).title()).toList()),
                value(line.value()),
                line.counted()))
        .toList();
  }

  /** A case that is certain is shown as a point. */
  private ReportView.Value value(Decision.Value npv) {
    boolean point = npv.p10() == npv.p90();
    return new ReportView.Value(
        format.money(npv.mean()),
        point ? null : format.money(npv.p10()),
        point ? null : format.money(npv.p90()),
        point ? null : Format.chance(npv.chanceOfLoss()));
  }

  private List<ReportView.Step> steps() {
    return decision.steps().stream()
        .map(step -> {
          boolean money = step.unit().equals("money");
          String size =
              money ? format.money(step.step()).text() : Format.quantity(step.step(), "FTE").text();
          return new ReportView.Step(
              size
                  + (money ? " more of " : " more ")
                  + (step.title() == null ? step.limit() : step.title())
                  + " in "
                  + step.period(),
              format.change(step.gain()),
              step.proven());
        })
        .toList();
  }

  private ReportView.Distribution distribution() {
    Decision.Npv npv = decision.npv();
    List<ReportView.Bin> bins =
        npv.histogram().stream()
            .map(bar -> new ReportView.Bin(bar.from(), bar.to(), bar.share()))
            .toList();
    return new ReportView.Distribution(
        bins,
        format.money(npv.mean()),
        format.money(npv.stdError()),
        format.money(npv.p10()),
        format.money(npv.p50()),
        format.money(npv.p90()),
        Format.chance(npv.chanceOfLoss()),
        format.money(npv.cvar5()),
        decision.samples());
  }

  private List<ReportView.GoalChance> goals() {
    List<ReportView.GoalChance> goals = new ArrayList<>();
    for (Decision.GoalChance goal : decision.goals()) {
      for (Decision.KeyResultChance result : goal.keyResults()) {
        goals.add(goal(goal, result));
      }
    }
    return goals;
  }

  private ReportView.GoalChance goal(Decision.GoalChance goal, Decision.KeyResultChance result) {
    String unit = result.unit() == null ? "" : result.unit();
    String target =
        Format.quantity(result.target(), unit).text() + " by " + Format.date(result.by());
    return new ReportView.GoalChance(
        goal.title(),
        result.title(),
        target,
        Format.chance(result.chance()),
        goal.keyResults().size() < 2 || goal.chance() == null ? null : Format.chance(goal.chance()),
        goal.keyResults().size(),
        Format.quantity(result.expected(), unit),
        "Baseline " + Format.quantity(result.baseline(), unit).text() + ".",
        result.from().stream()
            .map(from ->
                new ReportView.Contributor(
                    initiative(from.initiative()), Format.quantity(from.expected(), unit)))
            .toList());
  }

  private List<ReportView.Floor> floors() {
    return decision.floors().stream()
        .map(line -> {
          Function<Double, Figure> figure =
              line.unit().equals("money") ? format::money : Format::chance;
          return new ReportView.Floor(
              line.title(),
              Character.toUpperCase(line.of().charAt(0)) + line.of().substring(1),
              figure.apply(line.asked()),
              figure.apply(line.planned()),
              figure.apply(line.fresh()),
              line.holds());
        })
        .toList();
  }

  private List<ReportView.Ranking> rankings() {
    return decision.rankings().stream().map(this::ranking).toList();
  }

  private ReportView.Ranking ranking(Decision.RankingLine ranking) {
    boolean feasible = ranking.feasible();
    return new ReportView.Ranking(
        "by " + ranking.name(),
        feasible ? format.money(ranking.value()) : null,
        feasible ? format.money(ranking.shortfall()) : null,
        ranking.funded().size(),
        feasible ? difference(ranking) : "Breaks a rule even after repair.");
  }

  /**
   * What a ranking leaves out of the plan and what that is worth, and how many it takes instead.
   */
  private String difference(Decision.RankingLine ranking) {
    List<Decision.PlanLine> left =
        decision.plan().stream()
            .filter(line -> !ranking.funded().contains(line.initiative()))
            .sorted((a, b) -> Double.compare(b.npv().mean(), a.npv().mean()))
            .toList();
    List<String> planned = decision.plan().stream().map(Decision.PlanLine::initiative).toList();
    long instead = ranking.funded().stream().filter(name -> !planned.contains(name)).count();
    if (left.isEmpty()) {
      return instead > 0
          ? "Funds all of the plan and %d more, at worse times or in worse options."
              .formatted(instead)
          : ranking.shortfall() < 1
              ? "The same plan, or one worth the same."
              : "Funds the same, at worse times or in worse options.";
    }
    double worth = left.stream().mapToDouble(line -> line.npv().mean()).sum();
    return "Leaves out %s, worth %s in this plan; funds %d others instead."
        .formatted(
            Words.and(left.stream().limit(LEFT_OUT).map(Decision.PlanLine::title).toList())
                + (left.size() > LEFT_OUT ? " and " + (left.size() - LEFT_OUT) + " more" : ""),
            format.money(worth).text(),
            instead);
  }

  private List<ReportView.Note> notes() {
    return decision.problems().stream()
        .map(problem ->
            new ReportView.Note(
                problem.severity(),
                "%s:%d:%d".formatted(problem.file(), problem.line(), problem.column()),
                problem.message(),
                problem.maybe()))
        .toList();
  }
}
