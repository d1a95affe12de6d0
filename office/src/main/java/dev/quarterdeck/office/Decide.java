package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.PlanSettings.Detail;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Verdict;
import dev.quarterdeck.office.cases.Appraisal;
import dev.quarterdeck.office.cases.Appraiser;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.cases.Initiative;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.cases.Valuer;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.portfolio.Synergies;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The main flow: workspace → problems → values → plan problem → plan → independent check →
 * decision.
 */
public final class Decide {
  private final int threads;
  private final Planning planning;

  /**
   * A way to decide.
   *
   * @param threads to compute with; the decision does not depend on it
   */
  public Decide(int threads) {
    this(threads, Planner::plan);
  }

  /**
   * A way to decide with the planner somewhere else, such as in a child process.
   *
   * @param threads to compute with; the decision does not depend on it
   * @param planning must answer as {@link Planner#plan} does
   */
  public Decide(int threads, Planning planning) {
    this.threads = threads;
    this.planning = planning;
  }

  /** Who plans. */
  public interface Planning {
    /** See {@link Planner#plan(PlanProblem, Plan, PlanSettings, Progress)}. */
    PlanResult plan(PlanProblem problem, Plan start, PlanSettings settings, Progress progress);
  }

  /**
   * What came of it.
   *
   * @param decided null when the problems hold an error
   * @param problems all that were found, in the order they were found
   */
  public record Outcome(@Nullable Decided decided, List<Problem> problems) {

    /**
     * The decision in figures and words.
     *
     * @param threads to simulate the plan with; the decision does not depend on it
     * @throws IllegalStateException when nothing was decided
     */
    public Decision decision(int threads, Progress progress) {
      if (decided == null) {
        throw new IllegalStateException("There is no decision while the workspace has errors");
      }
      return new DecisionMaker(decided).make(problems, threads, progress);
    }
  }

  /** Every kind of check that needs no simulation; what {@code qd check} shows. */
  public static List<Problem> check(Workspace workspace) {
    Problems problems = new Problems();
    read(workspace, problems);
    return problems.list();
  }

  /**
   * The cases one by one, before any plan.
   *
   * @param appraisals none when the problems hold an error
   */
  public record Valued(
      Workspace workspace,
      @Nullable Organization organization,
      List<Appraisal> appraisals,
      List<Problem> problems) {
    /** What each option comes to, when it was valued with its distributions. */
    public List<CaseFigures> figures() {
      Organization of = organization;
      return of == null
          ? List.of()
          : appraisals.stream().map(one -> CaseFigures.of(one, of, workspace)).toList();
    }

    /** Code of the money; empty when there is no organisation. */
    public String currency() {
      return organization == null ? "" : organization.currency();
    }
  }

  /** Values every option of a workspace's cases, each started as early as it may. */
  public Valued value(Workspace workspace, boolean sampled, Progress progress) {
    Problems problems = new Problems();
    return value(workspace, read(workspace, problems), problems, sampled, progress);
  }

  /**
   * Values the options of one initiative to the same figures, without reading the others' cases.
   *
   * @return without appraisals also when there is no initiative of that name
   */
  public Valued value(Workspace workspace, String initiative, boolean sampled, Progress progress) {
    Problems problems = new Problems();
    return value(workspace, read(workspace, initiative, problems), problems, sampled, progress);
  }

  private Valued value(
      Workspace workspace,
      @Nullable Office office,
      Problems problems,
      boolean sampled,
      Progress progress) {
    List<Appraisal> appraisals =
        computed(office, problems, found -> appraise(workspace, found, sampled, progress));
    return office == null || appraisals == null
        ? new Valued(workspace, null, List.of(), problems.list())
        : new Valued(workspace, office.organization(), appraisals, problems.list());
  }

  private List<Appraisal> appraise(
      Workspace workspace, Office office, boolean sampled, Progress progress) {
    Organization organization = office.organization();
    var valuer = new Valuer(workspace, organization, threads);
    var appraiser = new Appraiser(valuer, organization, sampled);
    return appraiser.appraise(office.cases, threads, progress);
  }

  /**
   * What an office without errors comes to; what cannot be computed, such as a division by zero, is
   * one more problem.
   */
  private static <T> @Nullable T computed(
      @Nullable Office office, Problems problems, Function<Office, T> compute) {
    if (office == null || problems.errors() > 0) {
      return null;
    }
    try {
      return compute.apply(office);
    } catch (IllegalArgumentException refused) {
      problems.error(Place.of(""), String.valueOf(refused.getMessage()), null);
      return null;
    }
  }

  /**
   * What the planner is asked.
   *
   * @param problem null when the problems hold an error
   * @param ruleTitles rules as a reader knows them, by their names
   */
  public record Question(
      @Nullable PlanProblem problem, Map<String, String> ruleTitles, List<Problem> problems) {}

  /** What {@link #decide} would put to the planner, without the plan. */
  public Question ask(Workspace workspace, Progress progress) {
    Problems problems = new Problems();
    Office office = read(workspace, problems);
    Posed posed = computed(office, problems, found -> pose(workspace, found, progress));
    if (office == null || posed == null) {
      return new Question(null, Map.of(), problems.list());
    }
    Map<String, String> titles =
        Portfolio.titles(workspace, office.organization(), office.cases, posed.problem);
    return new Question(posed.problem, titles, problems.list());
  }

  /** Decides a workspace's portfolio as it stands. */
  public Outcome decide(Workspace workspace, Progress progress) {
    return decide(workspace, null, progress);
  }

  /**
   * Decides a workspace's portfolio in the world of one of its scenarios; null for as it stands.
   */
  public Outcome decide(Workspace written, @Nullable String scenario, Progress progress) {
    return decide(written, scenario, Detail.EXPLAINED, progress);
  }

  /**
   * The plan that {@link #decide} comes to, without what is found out about it: no steps, no plans
   * with hindsight, no costs of the other decision.
   *
   * @param scenario null for the workspace as it stands
   */
  public Outcome plan(Workspace written, @Nullable String scenario, Progress progress) {
    return decide(written, scenario, Detail.COMPARED, progress);
  }

  private Outcome decide(
      Workspace written, @Nullable String scenario, Detail detail, Progress progress) {
    Problems problems = new Problems();
    Workspace workspace =
        scenario == null ? written : Portfolio.suppose(written, scenario, problems);
    Office office = read(workspace, problems);
    Posed posed = computed(office, problems, found -> pose(workspace, found, progress));
    if (office == null || posed == null) {
      return new Outcome(null, problems.list());
    }
    PlanSettings settings = settings(office.organization(), detail);
    PlanResult result =
        planning.plan(
            posed.problem,
            Portfolio.approved(workspace, office.organization()),
            settings,
            progress.part("planning", 0, 1));
    mustHold(PlanCheck.check(posed.problem, result.plan()), result);
    Portfolio.afterPlan(
        office.organization(), office.cases, posed.problem, result.plan(), problems);
    Decided decided = decided(workspace, scenario, office, posed, result);
    if (detail == Detail.EXPLAINED) {
      decided = explained(decided, settings, progress);
    }
    return new Outcome(decided, problems.list());
  }

  private Decided explained(Decided decided, PlanSettings settings, Progress progress) {
    List<Steps.Step> steps =
        new Steps(decided.problem(), decided.result(), settings, planning)
            .list(progress.part("trying one step more", 0, 1));
    var hindsight =
        new Hindsight(
            decided.valuation(),
            List.copyOf(decided.cases().values()),
            decided.synergies(),
            decided.problem(),
            decided.result(),
            settings,
            planning);
    return decided.with(steps, hindsight.plans(progress.part("planning with hindsight", 0, 1)));
  }

  /**
   * Plans for less risk, or for other budgets, in about the effort of the decision again.
   *
   * @param points how many, at least 2
   */
  public List<Frontier.Line> frontier(
      Decided decided, Frontier.Against against, int points, Progress progress) {
    PlanSettings settings = settings(decided.organization(), Detail.PLAN);
    return new Frontier(decided, planning, settings, threads).lines(against, points, progress);
  }

  /**
   * What the plans decided in several worlds of one workspace are worth in each of them.
   *
   * @param worlds each with a plan, the first as the workspace stands
   */
  public Comparison.Table compare(List<Decided> worlds, Progress progress) {
    return new Comparison(worlds, planning, settings(worlds.getFirst().organization(), Detail.PLAN))
        .table(progress);
  }

  private static Decided decided(
      Workspace workspace,
      @Nullable String scenario,
      Office office,
      Posed posed,
      PlanResult result) {
    Map<String, BusinessCase> cases = new LinkedHashMap<>();
    office.cases.forEach(business -> cases.put(business.name(), business));
    return new Decided(
        workspace,
        scenario,
        office.document,
        Collections.unmodifiableMap(cases),
        posed.valuation,
        result.certificate().problem(),
        result,
        new Synergies(workspace, posed.valuation).list(posed.problem.rules()),
        List.of(),
        List.of(),
        new Uses(workspace, office.organization().calendar(), posed.problem, result.plan()));
  }

  /** The question to the planner. */
  private record Posed(Valuation valuation, PlanProblem problem) {}

  private Posed pose(Workspace workspace, Office office, Progress progress) {
    Organization organization = office.organization();
    Valuation valuation =
        new Valuer(workspace, organization, threads).value(office.cases, progress);
    return new Posed(
        valuation,
        Portfolio.problem(workspace, organization, office.cases, valuation, office.rules, threads));
  }

  /** What is decided about: the organisation, its cases and the rules of its portfolio. */
  private record Office(
      Document<Organization> document, List<BusinessCase> cases, List<Rule> rules) {
    Organization organization() {
      return document.spec();
    }
  }

  private static @Nullable Office read(Workspace workspace, Problems problems) {
    workspace.problems().forEach(problems::add);
    Document<Organization> organization = Goals.organization(workspace, problems);
    if (organization == null) {
      return null;
    }
    List<BusinessCase> cases = Cases.read(workspace, organization.spec(), problems);
    List<Rule> rules = Portfolio.rules(workspace, organization.spec(), cases, problems);
    return new Office(organization, cases, rules);
  }

  /** What can be asked about one case: no rules are read. */
  private static @Nullable Office read(Workspace workspace, String initiative, Problems problems) {
    workspace.problems().forEach(problems::add);
    Document<Organization> organization = Goals.organization(workspace, problems);
    if (organization == null) {
      return null;
    }
    Document<Initiative> document = workspace.find(Cases.INITIATIVE, initiative);
    List<Document<Initiative>> asked = document == null ? List.of() : List.of(document);
    List<BusinessCase> cases = Cases.read(workspace, organization.spec(), asked, problems);
    Portfolio.check(workspace, cases, problems);
    return new Office(organization, cases, List.of());
  }

  private PlanSettings settings(Organization organization, Detail detail) {
    return new PlanSettings(organization.seed(), organization.planning().effort(), threads, detail);
  }

  /** A plan that the independent check refuses must never leave the house. */
  private static void mustHold(Verdict verdict, PlanResult result) {
    if (result.status().hasPlan() && !verdict.violations().isEmpty()) {
      throw new IllegalStateException(
          "The plan found must obey every rule, but " + verdict.violations().getFirst());
    }
  }
}
