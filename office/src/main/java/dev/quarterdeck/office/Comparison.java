package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Combines;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.engine.planner.Verdict;
import dev.quarterdeck.engine.planner.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each world's best plan in each of the worlds: what it is worth there, and what is regretted. */
public final class Comparison {
  /** Of the effort, for taking out of one plan what does not fit in another world. */
  private static final double FOR_MENDING = 0.05;

  private final List<Decided> worlds;
  private final Decide.Planning planning;
  private final PlanSettings settings;

  /**
   * Compares decisions about one workspace in several worlds.
   *
   * @param worlds each with a plan
   */
  Comparison(List<Decided> worlds, Decide.Planning planning, PlanSettings settings) {
    this.worlds = List.copyOf(worlds);
    this.planning = planning;
    this.settings = settings;
  }

  /**
   * A plan in a world.
   *
   * @param fits whether it obeys every rule there, unchanged
   * @param broken names of the rules that it breaks
   * @param dropped initiatives that are taken out so that the rest obeys the rules
   * @param value of the plan there, without those; null when no part of it obeys the rules
   * @param regret by which the best plan known there is worth more; null as the value
   */
  public record Cell(
      boolean fits,
      List<String> broken,
      List<String> dropped,
      @Nullable Double value,
      @Nullable Double regret) {
    Cell against(double best) {
      Double less = value == null ? null : (Double) Round.money(best - value);
      return new Cell(fits, broken, dropped, value, less);
    }
  }

  /**
   * A world and its best plan.
   *
   * @param scenario its name; null for the workspace as it stands
   * @param value expected NPV of the plan
   * @param gap to the bound, a share of the value; null when there is none
   * @param capital that the plan takes from budgets
   */
  public record World(
      @Nullable String scenario,
      Status status,
      double value,
      @Nullable Double gap,
      double capital,
      List<String> funded) {
    static World of(Decided decided) {
      PlanResult result = decided.result();
      return new World(
          decided.scenario(),
          result.status(),
          Round.money(result.value()),
          Double.isFinite(result.gap()) ? (Double) Round.share(result.gap()) : null,
          Round.money(decided.capital()),
          Comparison.funded(decided));
    }
  }

  /**
   * Plans by worlds: a row for each plan, with a cell for each world.
   *
   * @param rows by plan, then by world
   * @param greatest regret of each plan over the worlds; null where it has none in one of them
   * @param advised the plan of least greatest regret, of equal ones the first; -1 when all lack one
   * @param proven whether every world's plan is proven best, so that regrets are exact
   * @param always initiatives that every world's plan funds
   * @param sometimes those that only some of them fund
   */
  public record Table(
      List<World> worlds,
      List<List<Cell>> rows,
      List<@Nullable Double> greatest,
      int advised,
      boolean proven,
      List<String> always,
      List<String> sometimes) {}

  Table table(Progress progress) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Decided world : worlds) {
      progress.at("comparing plans", rows.size() / (double) worlds.size());
      rows.add(row(world.result().plan(), progress));
    }
    rows = regretted(rows);
    List<@Nullable Double> greatest = new ArrayList<>();
    rows.forEach(row -> greatest.add(greatest(row)));
    Set<String> always = new LinkedHashSet<>(funded(worlds.getFirst()));
    Set<String> some = new LinkedHashSet<>();
    for (Decided world : worlds) {
      always.retainAll(funded(world));
      some.addAll(funded(world));
    }
    some.removeAll(always);
    return new Table(
        worlds.stream().map(World::of).toList(),
        rows,
        greatest,
        least(greatest),
        worlds.stream().allMatch(world -> world.result().status() == Status.PROVEN),
        List.copyOf(always),
        List.copyOf(some));
  }

  /** With the regret against the best plan known in each world, whosever it is. */
  private List<List<Cell>> regretted(List<List<Cell>> rows) {
    List<List<Cell>> with = new ArrayList<>();
    rows.forEach(row -> with.add(new ArrayList<>()));
    for (int w = 0; w < worlds.size(); w++) {
      double best = worlds.get(w).result().value();
      for (List<Cell> row : rows) {
        Double value = row.get(w).value();
        best = value == null ? best : Math.max(best, value);
      }
      for (int plan = 0; plan < rows.size(); plan++) {
        with.get(plan).add(rows.get(plan).get(w).against(best));
      }
    }
    return with;
  }

  private static int least(List<@Nullable Double> greatest) {
    int least = -1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < greatest.size(); i++) {
      Double regret = greatest.get(i);
      if (regret != null && regret < lowest) {
        least = i;
        lowest = regret;
      }
    }
    return least;
  }

  private static @Nullable Double greatest(List<Cell> row) {
    double most = 0;
    for (Cell cell : row) {
      if (cell.regret() == null) {
        return null;
      }
      most = Math.max(most, cell.regret());
    }
    return most;
  }

  private static List<String> funded(Decided world) {
    return world.funded().stream().map(Funded::candidate).toList();
  }

  private List<Cell> row(Plan plan, Progress progress) {
    List<Cell> cells = new ArrayList<>();
    for (Decided world : worlds) {
      cells.add(cell(plan, world, progress));
    }
    return cells;
  }

  private Cell cell(Plan plan, Decided world, Progress progress) {
    PlanProblem problem = world.problem();
    Plan there = combined(offered(plan, problem), problem);
    List<String> missing = dropped(plan, there, world);
    Verdict verdict = PlanCheck.check(problem, there);
    if (verdict.feasible() && missing.isEmpty()) {
      return new Cell(true, List.of(), List.of(), Round.money(verdict.value()), null);
    }
    List<String> broken = verdict.violations().stream().map(Violation::rule).distinct().toList();
    PlanResult mended =
        planning.plan(
            only(problem, there), Plan.empty(), settings.planOnly(FOR_MENDING), progress.quiet());
    if (!mended.status().hasPlan()) {
      return new Cell(false, broken, List.of(), null, null);
    }
    List<String> dropped = dropped(plan, mended.plan(), world);
    return new Cell(false, broken, dropped, Round.money(mended.value()), null);
  }

  /** Initiatives of one plan that another does not fund. */
  private static List<String> dropped(Plan of, Plan in, Decided world) {
    return of.funded().stream()
        .map(Funded::candidate)
        .filter(name -> world.cases().containsKey(name) && in.find(name).isEmpty())
        .toList();
  }

  /** The lines that a problem offers too, without what stands for combinations. */
  private static List<Funded> offered(Plan plan, PlanProblem problem) {
    Set<String> combinations = problem.combinations();
    return plan.funded().stream()
        .filter(line -> !combinations.contains(line.candidate()))
        .filter(line ->
            problem.candidates().stream()
                .filter(candidate -> candidate.key().equals(line.candidate()))
                .anyMatch(candidate -> !kept(candidate, line).options().isEmpty()))
        .toList();
  }

  /** Lines with the combinations that they make. */
  private static Plan combined(List<Funded> lines, PlanProblem problem) {
    Set<String> names = new LinkedHashSet<>();
    lines.forEach(line -> names.add(line.candidate()));
    List<Funded> all = new ArrayList<>(lines);
    for (Rule rule : problem.rules()) {
      if (rule instanceof Combines combines && names.containsAll(combines.members())) {
        all.add(Combines.lineOf(combines.combination()));
      }
    }
    return new Plan(all);
  }

  /** The problem in which just these lines can be funded. */
  private static PlanProblem only(PlanProblem problem, Plan plan) {
    Set<String> combinations = problem.combinations();
    List<Candidate> candidates =
        problem.candidates().stream()
            .map(candidate ->
                combinations.contains(candidate.key())
                    ? candidate
                    : plan.find(candidate.key())
                        .map(line -> kept(candidate, line))
                        .orElse(new Candidate(candidate.key(), candidate.category(), List.of())))
            .toList();
    return new PlanProblem(problem.periods(), candidates, problem.rules());
  }

  /** A candidate with nothing but the choice of a line; without options where it has none. */
  private static Candidate kept(Candidate candidate, Funded line) {
    List<Option> options =
        candidate.options().stream()
            .filter(option -> option.key().equals(line.option()))
            .filter(option ->
                line.start() >= option.earliest()
                    && line.start() < option.earliest() + option.values().length)
            .map(option -> option.startingAt(line.start()))
            .toList();
    return new Candidate(candidate.key(), candidate.category(), options);
  }
}
