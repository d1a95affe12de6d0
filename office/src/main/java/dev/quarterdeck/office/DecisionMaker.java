package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.Contradiction;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.workspace.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what was decided into the figures and words of a {@link Decision}. */
final class DecisionMaker {
  private final Decided decided;
  private final Organization organization;
  private final Timeline calendar;
  private final PlanResult result;
  private final Map<String, String> titles;

  DecisionMaker(Decided decided) {
    this.decided = decided;
    this.organization = decided.organization();
    this.calendar = organization.calendar();
    this.result = decided.result();
    this.titles = decided.ruleTitles();
  }

  Decision make(List<Problem> problems, int threads, Progress progress) {
    Joint joint =
        decided
            .valuation()
            .joint(decided.starts(), threads, progress.part("simulating the plan", 0, 0.7));
    var reasons = new ReasonLines(decided, titles);
    var words = new Words(new Format(organization.currency()));
    var near = Near.of(decided);
    return new Decision(
        Decision.SCHEMA,
        Version.current(),
        organization.seed(),
        organization.samples(),
        Valuation.method(organization.copula()),
        organization.planning().effort(),
        decided.workspace().hash(),
        decided.document().title(),
        organization.currency(),
        decided.scenario(),
        result.status(),
        Round.money(result.value()),
        finite(result.bound()),
        Double.isFinite(result.gap()) ? (Double) Round.share(result.gap()) : null,
        finite(result.certificate().bound()),
        Decision.Npv.of(Summary.of(decided.npv(joint, decided.synergies()))),
        new PlanMeasures(decided)
            .lines(decided.starts(), threads, progress.part("measuring the plan", 0.7, 1)),
        new FundedLines(decided, reasons, words, joint, near).lines(),
        new LeftOut(decided, reasons, words, near).lines(),
        synergies(),
        decided.uses().budgets(),
        decided.uses().pools(),
        new Chances(decided, joint).goals(),
        new FreshOutcomes(decided, threads).floors(),
        rankings(),
        prices(),
        steps(),
        new Knowing(decided).information(),
        contradiction(),
        problems.stream().map(Decision.ProblemLine::of).toList());
  }

  private List<Decision.SynergyLine> synergies() {
    return decided.synergies().stream()
        .map(synergy ->
            new Decision.SynergyLine(
                synergy.rule(),
                synergy.title(),
                synergy.initiatives(),
                Decision.Value.of(Summary.of(synergy.npv())),
                decided.counts(synergy)))
        .toList();
  }

  private List<Decision.RankingLine> rankings() {
    return result.rankings().stream()
        .map(ranked ->
            new Decision.RankingLine(
                ranked.name(),
                Round.money(ranked.value()),
                ranked.feasible(),
                Round.money(result.value() - ranked.value()),
                ranked.plan().funded().stream()
                    .map(Funded::candidate)
                    .filter(decided.cases()::containsKey)
                    .toList()))
        .toList();
  }

  private List<Decision.PriceLine> prices() {
    return result.prices().stream()
        .map(price ->
            new Decision.PriceLine(
                price.rule(),
                price.row(),
                price.name(),
                calendar.label(price.period()),
                price.price()))
        .toList();
  }

  private List<Decision.StepLine> steps() {
    return decided.steps().stream()
        .map(step ->
            new Decision.StepLine(
                step.limit().name(),
                titles.get(step.limit().name()),
                calendar.label(step.price().period()),
                step.isMoney() ? "money" : "FTE",
                step.size(),
                Round.money(step.gain()),
                step.proven()))
        .toList();
  }

  private List<String> contradiction() {
    Contradiction found = result.contradiction();
    return found == null
        ? List.of()
        : found.rules().stream()
            .map(rule -> titles.getOrDefault(rule.name(), rule.name()))
            .toList();
  }

  /** JSON has no infinity: what is not known is null. */
  private static @Nullable Double finite(double amount) {
    return Double.isFinite(amount) ? (Double) Round.money(amount) : null;
  }
}
