package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.portfolio.Synergies;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision is made of, before it is put into words and figures.
 *
 * @param cases by the initiative's name, in the workspace's order
 * @param synergies those that apply, whether the plan counts them or not
 * @param steps what a step more of the dearest limits would bring
 * @param hindsight plans made as if it were known how things turn out
 * @param uses what the plan uses of capital and people
 */
public record Decided(
    Workspace workspace,
    @Nullable String scenario,
    Document<Organization> document,
    Map<String, BusinessCase> cases,
    Valuation valuation,
    PlanProblem problem,
    PlanResult result,
    List<Synergies.Synergy> synergies,
    List<Steps.Step> steps,
    List<Plan> hindsight,
    Uses uses) {

  /** The same with another plan. */
  Decided with(PlanResult other) {
    Uses others = new Uses(workspace, organization().calendar(), problem, other.plan());
    return new Decided(
        workspace, scenario, document, cases, valuation, problem, other, synergies, List.of(),
        List.of(), others);
  }

  /** The same with what was found out about the plan. */
  Decided with(List<Steps.Step> found, List<Plan> plans) {
    return new Decided(
        workspace, scenario, document, cases, valuation, problem, result, synergies, found, plans,
        uses);
  }

  /** All capital that the plan takes from budgets. */
  double capital() {
    return uses.budgets().stream()
        .flatMap(budget -> budget.used().stream())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** The organisation's conventions. */
  public Organization organization() {
    return document.spec();
  }

  /** Rules as a reader knows them, by their names. */
  Map<String, String> ruleTitles() {
    return Portfolio.titles(workspace, organization(), List.copyOf(cases.values()), problem);
  }

  /** The case of an initiative that is decided about. */
  BusinessCase business(String initiative) {
    return Objects.requireNonNull(cases.get(initiative), initiative);
  }

  /** The plan's initiatives, without what stands for synergies. */
  List<Funded> funded() {
    return result.plan().funded().stream()
        .filter(line -> cases.containsKey(line.candidate()))
        .toList();
  }

  /** Whether the plan funds all that a synergy is of. */
  boolean counts(Synergies.Synergy synergy) {
    return result.plan().funded().contains(synergy.line());
  }

  /** What the plan funds as simulated options, each started when it is. */
  List<Valuation.Start> starts() {
    return funded().stream().map(this::start).toList();
  }

  /** A line as a simulated option, started when it is. */
  Valuation.Start start(Funded line) {
    return new Valuation.Start(option(line), line.start());
  }

  /**
   * NPV of all that the plan funds, and of what that is worth together.
   *
   * @param joint samples of the starts
   * @param synergies with samples of the same outcomes
   */
  double[] npv(Joint joint, List<Synergies.Synergy> synergies) {
    double[] total = joint.total(Valuation.NPV);
    for (Synergies.Synergy synergy : synergies) {
      for (int i = 0; counts(synergy) && i < total.length; i++) {
        total[i] += synergy.npv()[i];
      }
    }
    return total;
  }

  /** The option that a funded line takes. */
  OptionCase option(Funded line) {
    return business(line.candidate()).options().stream()
        .filter(option -> option.option().equals(line.option()))
        .findFirst()
        .orElseThrow();
  }
}
