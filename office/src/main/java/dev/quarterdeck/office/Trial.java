package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.AtMostInFlight;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.ChanceFloor;
import dev.quarterdeck.engine.planner.ChangeLimit;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PoolRule;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Verdict;
import dev.quarterdeck.engine.planner.Violation;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decided plan that somebody changes by hand: held against every rule by the independent check,
 * and valued; nothing is planned anew.
 */
public final class Trial {
  private final Workspace workspace;
  private final Timeline calendar;
  private final PlanProblem problem;
  private final Map<String, String> titles;
  private final Plan decided;

  private Trial(
      Workspace workspace,
      Timeline calendar,
      PlanProblem problem,
      Map<String, String> titles,
      Plan decided) {
    this.workspace = workspace;
    this.calendar = calendar;
    this.problem = problem;
    this.titles = titles;
    this.decided = decided;
  }

  /**
   * Values the cases that a decision was made of.
   *
   * @param written the workspace as it was then
   * @param decision content of its decision.json
   * @throws IllegalArgumentException when the workspace has errors, so that it decided nothing
   */
  public static Trial of(Decide decide, Workspace written, JsonNode decision, Progress progress) {
    JsonNode scenario = decision.path("scenario");
    Workspace workspace =
        scenario.isString()
            ? Portfolio.suppose(written, scenario.stringValue(), new Problems())
            : written;
    Decide.Question asked = decide.ask(workspace, progress);
    PlanProblem problem = asked.problem();
    Document<Organization> organization = Goals.organization(workspace, new Problems());
    if (problem == null || organization == null) {
      throw new IllegalArgumentException("The workspace must have no errors to try a plan in it");
    }
    Timeline calendar = organization.spec().calendar();
    return new Trial(
        workspace, calendar, problem, asked.ruleTitles(), Verify.plan(decision, calendar));
  }

  /**
   * A change of the plan.
   *
   * @param start name of the period in which the initiative starts instead; null leaves it out
   */
  public record Move(String initiative, @Nullable String start) {}

  /**
   * A rule that does not hold.
   *
   * @param title of the rule as a reader knows it
   * @param period where it shows
   * @param what the breach in words
   * @param used what the plan comes to, in the unit
   * @param limit what the rule asks for
   * @param unit money, fte, share or count; empty where the rule is not about an amount
   */
  public record Broken(
      String rule,
      String title,
      String period,
      String what,
      double used,
      double limit,
      String unit) {}

  /**
   * What came of the changes.
   *
   * @param change of the expected NPV against the decided plan
   * @param broken none when every rule still holds
   * @param periods of the plan, by name
   */
  public record Result(
      double change,
      List<Broken> broken,
      List<String> periods,
      List<Decision.BudgetUse> budgets,
      List<Decision.PoolUse> pools) {}

  /**
   * The plan with some changes.
   *
   * @throws IllegalArgumentException when a move is of nothing that is funded, or to no period in
   *     which it may start
   */
  public Result with(List<Move> moves) {
    Plan moved = moved(moves);
    Verdict verdict = PlanCheck.check(problem, moved);
    Uses uses = new Uses(workspace, calendar, problem, moved);
    return new Result(
        Round.money(verdict.value() - PlanCheck.check(problem, decided).value()),
        verdict.violations().stream().map(this::broken).toList(),
        periods(),
        uses.budgets(),
        uses.pools());
  }

  private Broken broken(Violation violation) {
    String unit =
        problem.rules().stream()
            .filter(rule -> rule.name().equals(violation.rule()))
            .findFirst()
            .map(Trial::unit)
            .orElse("");
    boolean money = unit.equals("money");
    return new Broken(
        violation.rule(),
        titles.getOrDefault(violation.rule(), violation.rule()),
        calendar.label(violation.period()),
        violation.what(),
        money ? Round.money(violation.used()) : Round.share(violation.used()),
        money ? Round.money(violation.limit()) : Round.share(violation.limit()),
        unit);
  }

  private static String unit(Rule rule) {
    return switch (rule) {
      case BudgetRule budget -> "money";
      case RiskFloor worst -> "money";
      case PoolRule pool -> "fte";
      case ChanceFloor chance -> "share";
      case AtMostInFlight most -> "count";
      case ChangeLimit most -> "count";
      default -> "";
    };
  }

  private List<String> periods() {
    return IntStream.range(0, calendar.plan()).mapToObj(calendar::label).toList();
  }

  private Plan moved(List<Move> moves) {
    Map<String, Funded> lines = new LinkedHashMap<>();
    decided.funded().forEach(line -> lines.put(line.candidate(), line));
    for (Move move : moves) {
      Funded line = lines.get(move.initiative());
      if (line == null) {
        throw new IllegalArgumentException(
            "The initiative '%s' must be funded in the plan to be moved, and once"
                .formatted(move.initiative()));
      }
      lines.remove(move.initiative());
      if (move.start() != null) {
        lines.put(move.initiative(), at(line, move.start()));
      }
    }
    lines.keySet().removeAll(problem.combinations());
    return problem.combined(List.copyOf(lines.values()));
  }

  private Funded at(Funded line, String start) {
    Option option = option(line);
    int last = option.earliest() + option.values().length - 1;
    int period = periods().indexOf(start);
    if (period < option.earliest() || period > last) {
      throw new IllegalArgumentException(
          "The initiative '%s' may start from %s to %s, but not in %s"
              .formatted(
                  line.candidate(),
                  calendar.label(option.earliest()),
                  calendar.label(last),
                  start));
    }
    return new Funded(line.candidate(), line.option(), period);
  }

  private Option option(Funded line) {
    return problem.candidates().stream()
        .filter(candidate -> candidate.key().equals(line.candidate()))
        .map(Candidate::options)
        .flatMap(List::stream)
        .filter(option -> option.key().equals(line.option()))
        .findFirst()
        .orElseThrow();
  }
}
