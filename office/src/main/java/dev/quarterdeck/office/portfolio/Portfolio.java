package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.ChanceFloor;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Change;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to the portfolio: from documents and values to the planner's problem. */
public final class Portfolio {
  /** Capital. */
  public static final Kind<Budget> BUDGET =
      new Kind<>("Budget", Budget.class, "Capital of one type that may be spent");

  /** People. */
  public static final Kind<Pool> POOL = new Kind<>("Pool", Pool.class, "People of one skill");

  /** Limits on the plan, and synergies. */
  public static final Kind<RuleSpec> RULE =
      new Kind<>("Rule", RuleSpec.class, "A stated limit on the plan, or a synergy");

  /** Other worlds. */
  public static final Kind<Scenario> SCENARIO =
      new Kind<>("Scenario", Scenario.class, "Named changes to assumptions");

  /** What was approved. */
  public static final Kind<ApprovedPlan> APPROVED_PLAN =
      new Kind<>("ApprovedPlan", ApprovedPlan.class, "The plan that was approved last");

  private Portfolio() {}

  /**
   * The plan that was approved last, whether it can still be had or not; empty before the first.
   */
  public static Plan approved(Workspace workspace, Organization organization) {
    Map<String, Funded> lines = new LinkedHashMap<>();
    for (Document<ApprovedPlan> document : workspace.list(APPROVED_PLAN)) {
      for (ApprovedPlan.Line line : document.spec().plan()) {
        int start = organization.calendar().indexOf(line.start());
        lines.putIfAbsent(line.initiative(), new Funded(line.initiative(), line.option(), start));
      }
    }
    return new Plan(List.copyOf(lines.values()));
  }

  /** A workspace with the changes of one of its scenarios; an unknown one is a problem. */
  public static Workspace suppose(Workspace workspace, String scenario, Problems problems) {
    Document<Scenario> document = workspace.find(SCENARIO, scenario);
    if (document == null) {
      List<String> known = workspace.list(SCENARIO).stream().map(Document::name).toList();
      problems.error(
          Place.of(""),
          "'%s' must be a scenario of the workspace".formatted(scenario),
          Nearest.to(scenario, known));
      return workspace;
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < document.spec().changes().size(); i++) {
      Scenario.Change change = document.spec().changes().get(i);
      Place place = document.place("changes[" + i + "]");
      changes.add(new Change(change.document(), change.path(), change.value(), place));
    }
    return workspace.with(changes);
  }

  /**
   * Whether what cases name in goals and budgets is there; what is not is added to the problems.
   */
  public static void check(Workspace workspace, List<BusinessCase> cases, Problems problems) {
    PortfolioCheck.check(workspace, cases, problems);
  }

  /** The rules of a workspace; what does not fit is added to the problems. */
  public static List<Rule> rules(
      Workspace workspace, Organization organization, List<BusinessCase> cases, Problems problems) {
    PortfolioCheck.check(workspace, organization.calendar(), cases, problems);
    return reader(workspace, organization, cases, problems).read(workspace);
  }

  /**
   * The rules of a workspace as a reader knows them, by the rules' names: budgets, pools and rules
   * by their titles, what initiatives say of each other by the initiatives'.
   *
   * @param problem has the floors on simulated outcomes too
   */
  public static Map<String, String> titles(
      Workspace workspace,
      Organization organization,
      List<BusinessCase> cases,
      PlanProblem problem) {
    RuleReader reader = reader(workspace, organization, cases, new Problems());
    reader.read(workspace);
    Map<String, String> titles = new LinkedHashMap<>(reader.titles());
    List<Document<RuleSpec>> stated = OutcomeFloors.stated(workspace);
    List<Rule> floors =
        problem.rules().stream()
            .filter(rule -> rule instanceof RiskFloor || rule instanceof ChanceFloor)
            .toList();
    for (int i = 0; i < Math.min(stated.size(), floors.size()); i++) {
      titles.put(floors.get(i).name(), stated.get(i).title());
    }
    return titles;
  }

  private static RuleReader reader(
      Workspace workspace, Organization organization, List<BusinessCase> cases, Problems problems) {
    Set<String> there = cases.stream().map(BusinessCase::name).collect(Collectors.toSet());
    List<Funded> approved =
        approved(workspace, organization).funded().stream()
            .filter(line -> there.contains(line.candidate()))
            .toList();
    return new RuleReader(organization, cases, approved, problems);
  }

  /**
   * What the planner is to solve: every case a candidate, valued at each start it may have, and
   * every synergy; and, with the rules given, the floors on simulated outcomes.
   *
   * @throws IllegalArgumentException when an option's expected spend is negative in some period
   */
  public static PlanProblem problem(
      Workspace workspace,
      Organization organization,
      List<BusinessCase> cases,
      Valuation valuation,
      List<Rule> rules,
      int threads) {
    var candidates = new Candidates(workspace, organization.calendar(), valuation);
    List<Candidate> all = new ArrayList<>();
    cases.forEach(business -> all.add(candidates.of(business)));
    new Synergies(workspace, valuation).list(rules).forEach(one -> all.add(one.candidate()));
    List<Rule> floors = new OutcomeFloors(workspace, valuation).rules(cases, rules, threads);
    return new PlanProblem(
        organization.calendar().plan(),
        all,
        Stream.concat(rules.stream(), floors.stream()).toList());
  }

  /** Notes what a plan does that its rules do not see: delivery beyond the plan's last period. */
  public static void afterPlan(
      Organization organization,
      List<BusinessCase> cases,
      PlanProblem problem,
      Plan plan,
      Problems problems) {
    Timeline calendar = organization.calendar();
    for (BusinessCase business : cases) {
      plan.find(business.name())
          .filter(line -> end(problem, line) > calendar.plan())
          .ifPresent(line ->
              problems.note(
                  business.document().place("options"),
                  "Delivery of '%s' runs past %s; no budget or pool limits it after that"
                      .formatted(business.name(), calendar.label(calendar.plan() - 1)),
                  "a longer timeline.plan, or an earlier starts.latest"));
    }
  }

  private static int end(PlanProblem problem, Funded line) {
    return problem.candidates().stream()
        .filter(candidate -> candidate.key().equals(line.candidate()))
        .flatMap(candidate -> candidate.options().stream())
        .filter(option -> option.key().equals(line.option()))
        .mapToInt(option -> line.start() + option.duration())
        .findFirst()
        .orElse(0);
  }
}
