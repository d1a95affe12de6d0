package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.engine.planner.Verdict;
import dev.quarterdeck.engine.planner.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
   * @param atMost by which any plan there can be worth more; null as the value, and where there is
   *     no bound
   */
  public record Cell(
      boolean fits,
      List<String> broken,
      List<String> dropped,
      @Nullable Double value,
      @Nullable Double regret,
      @Nullable Double atMost) {
    /** Not yet held against other plans. */
    static Cell of(
        boolean fits, List<String> broken, List<String> dropped, @Nullable Double value) {
      return new Cell(fits, broken, dropped, value, null, null);
    }

    Cell against(double best, double bound) {
      return new Cell(fits, broken, dropped, value, above(best), above(Math.max(best, bound)));
    }

    private @Nullable Double above(double most) {
      return value == null || !Double.isFinite(most) ? null : (Double) Round.money(most - value);
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
   * @param atMost greatest upper limit of it; null as greatest, and where there is no bound
   * @param advised the plan of least greatest regret, of equal ones the first; -1 when all lack one
   * @param proven whether every world's plan is proven best, so that regrets are exact
   * @param always initiatives that every world's plan funds
   * @param sometimes those that only some of them fund
   */
  public record Table(
      List<World> worlds,
      List<List<Cell>> rows,
      List<@Nullable Double> greatest,
      List<@Nullable Double> atMost,
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
    List<@Nullable Double> atMost = new ArrayList<>();
    for (List<Cell> row : rows) {
      greatest.add(greatest(row, Cell::regret));
      atMost.add(greatest(row, Cell::atMost));
    }
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
        atMost,
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
      double bound = worlds.get(w).result().bound();
      for (List<Cell> row : rows) {
        Double value = row.get(w).value();
        best = value == null ? best : Math.max(best, value);
      }
      for (int plan = 0; plan < rows.size(); plan++) {
        with.get(plan).add(rows.get(plan).get(w).against(best, bound));
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

  private static @Nullable Double greatest(List<Cell> row, Function<Cell, @Nullable Double> of) {
    double most = 0;
    for (Cell cell : row) {
      Double one = of.apply(cell);
      if (one == null) {
        return null;
      }
      most = Math.max(most, one);
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
    Plan there = problem.combined(offered(plan, problem));
    List<String> missing = dropped(plan, there, world);
    Verdict verdict = PlanCheck.check(problem, there);
    if (verdict.feasible() && missing.isEmpty()) {
      return Cell.of(true, List.of(), List.of(), Round.money(verdict.value()));
    }
    List<String> broken = verdict.violations().stream().map(Violation::rule).distinct().toList();
    PlanResult mended =
        planning.plan(
            only(problem, there), Plan.empty(), settings.planOnly(FOR_MENDING), progress.quiet());
    if (!mended.status().hasPlan()) {
      return Cell.of(false, broken, List.of(), null);
    }
    List<String> dropped = dropped(plan, mended.plan(), world);
    return Cell.of(false, broken, dropped, Round.money(mended.value()));
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
