package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.Excludes;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.portfolio.Synergies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The planner's reasons with all that a reader is told beside them. */
final class ReasonLines {
  private static final int RULES = 3;

  private final Decided decided;
  private final Map<String, String> titles;

  /**
   * Reasons of what was decided.
   *
   * @param titles of rules, by their names
   */
  ReasonLines(Decided decided, Map<String, String> titles) {
    this.decided = decided;
    this.titles = titles;
  }

  ReasonLine of(Reason reason) {
    ReasonLine.Cause cause = cause(reason);
    BusinessCase business = decided.cases().get(reason.candidate());
    boolean funded = reason.cause().isFunded();
    return new ReasonLine(
        cause,
        isAmount(cause) ? (Double) Round.money(reason.amount()) : null,
        funded && business != null ? business.initiative().mandatoryBy() : null,
        funded ? opens(reason.candidate()) : List.of(),
        funded && business != null ? serves(business) : List.of(),
        funded ? together(reason.candidate()) : List.of(),
        others(cause, reason.candidate()),
        funded ? List.of() : rules(reason),
        business == null ? null : business.initiative().notValued(),
        forced(reason));
  }

  private ReasonLine.Cause cause(Reason reason) {
    BusinessCase business = decided.cases().get(reason.candidate());
    if (business != null && !reason.cause().isFunded()) {
      if (business.initiative().notValued() != null) {
        return ReasonLine.Cause.NOT_VALUED;
      }
      if (business.options().stream().allMatch(option -> option.starts() == 0)) {
        return ReasonLine.Cause.NO_START;
      }
    }
    return ReasonLine.Cause.valueOf(reason.cause().name());
  }

  private static boolean isAmount(ReasonLine.Cause cause) {
    return switch (cause) {
      case BEST_START, AFTER_PREREQUISITE, WAITS_FOR_ROOM, NO_VALUE, OUTBID, SQUEEZED -> true;
      default -> false;
    };
  }

  /** The funded initiatives that could not be without it. */
  private List<String> opens(String candidate) {
    Plan plan = decided.result().plan();
    return decided.cases().values().stream()
        .filter(other -> plan.find(other.name()).isPresent() && requires(other, candidate))
        .map(BusinessCase::title)
        .toList();
  }

  private static boolean requires(BusinessCase business, String candidate) {
    return business.initiative().requires().stream()
        .anyMatch(requirement -> requirement.initiative().name().equals(candidate));
  }

  private List<String> serves(BusinessCase business) {
    return business.initiative().goals().stream().map(ref -> goal(ref.name())).toList();
  }

  private String goal(String name) {
    var goal = decided.workspace().find(Goals.GOAL, name);
    return goal == null ? name : goal.title();
  }

  private List<ReasonLine.Together> together(String candidate) {
    List<ReasonLine.Together> together = new ArrayList<>();
    for (Synergies.Synergy synergy : decided.synergies()) {
      if (decided.counts(synergy) && synergy.initiatives().contains(candidate)) {
        List<String> others =
            synergy.initiatives().stream()
                .filter(name -> !name.equals(candidate))
                .map(this::title)
                .toList();
        double mean = Summary.of(synergy.npv()).mean();
        together.add(new ReasonLine.Together(others, Round.money(mean)));
      }
    }
    return together;
  }

  private List<String> others(ReasonLine.Cause cause, String candidate) {
    Plan plan = decided.result().plan();
    Stream<String> others =
        switch (cause) {
          case PREREQUISITE_NOT_FUNDED ->
              decided.problem().rules().stream()
                  .filter(Requires.class::isInstance)
                  .map(Requires.class::cast)
                  .filter(rule -> rule.candidate().equals(candidate))
                  .map(Requires::prerequisite)
                  .filter(name -> plan.find(name).isEmpty());
          case EXCLUDED ->
              decided.problem().rules().stream()
                  .filter(Excludes.class::isInstance)
                  .map(Excludes.class::cast)
                  .filter(rule -> rule.candidates().contains(candidate))
                  .flatMap(rule -> rule.candidates().stream())
                  .filter(name -> plan.find(name).isPresent());
          default -> Stream.empty();
        };
    return others.distinct().map(this::title).toList();
  }

  /** What eats most of its value, with what each takes over the whole plan. */
  private List<ReasonLine.RuleCost> rules(Reason reason) {
    Map<String, Double> costs = new LinkedHashMap<>();
    reason.pieces().forEach(piece -> costs.merge(piece.rule(), piece.cost(), Double::sum));
    return costs.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(RULES)
        .map(cost ->
            new ReasonLine.RuleCost(
                titles.getOrDefault(cost.getKey(), cost.getKey()), Round.money(cost.getValue())))
        .toList();
  }

  private ReasonLine.@Nullable Forced forced(Reason reason) {
    Reason.Forced forced = reason.forced();
    boolean asked = !reason.cause().isFunded() && reason.cause() != Reason.Cause.NEVER_FITS;
    if (forced == null || !asked) {
      return null;
    }
    return new ReasonLine.Forced(
        forced.possible(),
        Round.money(forced.loss()),
        titles(forced.drops()),
        titles(forced.adds()),
        forced.proven());
  }

  /** Of initiatives; what stands for a synergy goes with them. */
  private List<String> titles(List<String> names) {
    return names.stream().filter(decided.cases()::containsKey).map(this::title).toList();
  }

  private String title(String candidate) {
    BusinessCase business = decided.cases().get(candidate);
    return business == null ? candidate : business.title();
  }
}
