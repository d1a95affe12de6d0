package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Fewest.Loosened;
import dev.quarterdeck.engine.planner.Reason.Cause;
import dev.quarterdeck.engine.planner.Reason.Forced;
import dev.quarterdeck.engine.planner.Reason.Piece;
import dev.quarterdeck.engine.planner.Remedy.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The cheapest change that gets in what a plan leaves out, see {@link Remedy}. */
final class Remedies {
  /** Rules tried for one candidate at most, those that eat most of its value first. */
  private static final int RULES = 3;

  /** Ways to do a candidate that are tried beside the plan, those worth most first. */
  private static final int WAYS = 40;

  /** Of the effort for one candidate, for one search. */
  private static final double EACH = 0.25;

  private final PlanProblem problem;
  private final Plan plan;
  private final double value;
  private final Nearby nearby;
  private final PlanSettings settings;
  private final Progress progress;
  private final Choices offered;

  /** By which two values are the same. */
  private final double slip;

  /**
   * Of a plan worth so much.
   *
   * @param settings with the effort for one candidate
   */
  Remedies(
      PlanProblem problem,
      Plan plan,
      double value,
      Nearby nearby,
      PlanSettings settings,
      Progress progress) {
    this.problem = problem;
    this.plan = plan;
    this.value = value;
    this.nearby = nearby;
    this.settings = settings;
    this.progress = progress;
    offered = Choices.offered(problem);
    double[] values = offered.all().stream().mapToDouble(Choice::value).toArray();
    slip = PlanResult.SAME * Objective.largest(values);
  }

  /**
   * For one of the candidates left out.
   *
   * @param with the plan with it forced in, if there is one
   */
  Remedy of(Reason reason, @Nullable Plan with) {
    String key = reason.candidate();
    Forced forced = reason.forced();
    if (offered.of(key).isEmpty()) {
      return none(key);
    }
    if (with != null && forced != null && forced.loss() <= slip) {
      return worth(key, forced, with);
    }
    Fewest fewest =
        new Fewest(
            problem,
            value,
            slip,
            nearby,
            settings.withEffort(EACH * settings.effort()),
            progress.quiet());
    if (reason.cause() != Cause.NO_VALUE || opens(key)) {
      Optional<Loosened> loosened = cheapest(reason, fewest);
      if (loosened.isPresent()) {
        return remedy(key, loosened.get());
      }
    }
    if (with == null || forced == null) {
      return none(key);
    }
    return prerequisite(key, with).orElseGet(() -> worth(key, forced, with));
  }

  private static Remedy none(String key) {
    return new Remedy(Kind.NONE, -1, key, List.of(), 0, 0, null, false);
  }

  /** With so much more value it makes up for what forcing it in costs, and not with less. */
  private static Remedy worth(String key, Forced forced, Plan with) {
    return new Remedy(
        Kind.WORTH,
        -1,
        key,
        List.of(),
        Math.max(0, forced.loss()),
        0,
        with.find(key).orElse(null),
        forced.proven());
  }

  private static Remedy remedy(String key, Loosened found) {
    Loosening loosening = found.loosening();
    List<Remedy.Extra> extras = loosening.extras(found.steps());
    boolean dated = loosening.kind() == Kind.START || loosening.kind() == Kind.DEADLINE;
    return new Remedy(
        loosening.kind(),
        found.rule(),
        dated ? loosening.rule().candidates().getFirst() : loosening.rule().name(),
        extras,
        extras.stream().mapToDouble(Remedy.Extra::amount).sum(),
        found.gain(),
        found.plan().find(key).orElse(null),
        found.proven());
  }

  /** Whether others cannot be without it. */
  private boolean opens(String key) {
    return problem.rules().stream()
        .anyMatch(
            rule -> rule.candidates().stream().anyMatch(other -> rule.needs(other).contains(key)));
  }

  private Optional<Loosened> cheapest(Reason reason, Fewest fewest) {
    String key = reason.candidate();
    Set<String> needed = needed(key);
    Optional<Beside> beside = needed.size() == 1 ? beside(key) : Optional.empty();
    Optional<Loosened> best = Optional.empty();
    for (int rule : inTheWay(reason, needed, beside)) {
      Loosening loosening = Loosening.of(problem, problem.rules().get(rule)).orElseThrow();
      double most = best.map(Loosened::share).orElse(Double.POSITIVE_INFINITY);
      long fewer = (long) Math.ceil(Math.min(most * Math.max(1, loosening.whole()), 1e15));
      if (fewer > 1 && fewest.spent() < settings.effort() && !progress.cancelled()) {
        var asked = new Fewest.Question(key, needed, rule, loosening, fewer);
        Plan from = beside.filter(one -> one.rule == rule).map(Beside::plan).orElse(plan);
        Optional<Loosened> found = fewest.of(asked, from);
        best = found.isPresent() ? found : best;
      }
    }
    return best;
  }

  /** The candidate and what it requires that the plan does not fund. */
  private Set<String> needed(String key) {
    Set<String> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(key));
    while (!open.isEmpty()) {
      String one = open.remove();
      if (plan.find(one).isEmpty() && needed.add(one)) {
        for (Rule rule : problem.rules()) {
          if (rule.candidates().contains(one)) {
            open.addAll(rule.needs(one));
          }
        }
      }
    }
    return needed;
  }

  /** The plan with one candidate more, which breaks one rule and no other. */
  private record Beside(int rule, Plan plan, double share) {}

  /** That for which the rule must be loosened by the least share, if there is any. */
  private Optional<Beside> beside(String key) {
    return offered.of(key).stream()
        .filter(x -> x.value() > 0)
        .sorted(Comparator.comparingDouble(Choice::value).reversed())
        .limit(WAYS)
        .map(this::beside)
        .flatMap(Optional::stream)
        .min(Comparator.comparingDouble(Beside::share));
  }

  private Optional<Beside> beside(Choice x) {
    List<Funded> lines = new ArrayList<>(plan.funded());
    lines.add(x.funded());
    Plan more = new Plan(lines);
    Schedule schedule = Schedule.of(problem, more);
    int[] broken =
        IntStream.range(0, problem.rules().size())
            .filter(r -> !problem.rules().get(r).check(schedule).isEmpty())
            .limit(2)
            .toArray();
    if (broken.length != 1) {
      return Optional.empty();
    }
    return Loosening.of(problem, problem.rules().get(broken[0]))
        .map(
            loosening -> new Beside(broken[0], more, loosening.share(loosening.lacking(schedule))));
  }

  /**
   * Places of the rules to loosen: that which alone is broken by one candidate more, then those
   * that eat most of its value. A deadline is in the way if what it is of is ready just in time.
   */
  private List<Integer> inTheWay(Reason reason, Set<String> needed, Optional<Beside> beside) {
    Schedule schedule = Schedule.of(problem, plan);
    return IntStream.range(0, problem.rules().size())
        .filter(r -> helps(problem.rules().get(r), needed, schedule))
        .boxed()
        .sorted(
            Comparator.comparing((Integer r) -> beside.filter(one -> one.rule == r).isEmpty())
                .thenComparing(
                    r -> eaten(reason, problem.rules().get(r).name()), Comparator.reverseOrder()))
        .limit(RULES)
        .toList();
  }

  private static double eaten(Reason reason, String rule) {
    return reason.pieces().stream()
        .filter(piece -> piece.rule().equals(rule))
        .mapToDouble(Piece::cost)
        .sum();
  }

  private boolean helps(Rule rule, Set<String> needed, Schedule schedule) {
    boolean near =
        switch (rule) {
          case AtMostInFlight flight ->
              flight.candidates().isEmpty()
                  || flight.candidates().stream().anyMatch(needed::contains);
          case MandatoryBy deadline ->
              schedule
                  .find(deadline.candidate())
                  .filter(line -> line.end() - 1 == deadline.period())
                  .isPresent();
          default -> true;
        };
    return near
        && Loosening.of(problem, rule)
            .filter(one -> LongStream.of(one.most(problem, needed)).sum() > 0)
            .isPresent();
  }

  /** With the one thing that it requires funded too, whatever that costs. */
  private Optional<Remedy> prerequisite(String key, Plan with) {
    Set<String> needed = needed(key);
    needed.remove(key);
    if (needed.size() != 1) {
      return Optional.empty();
    }
    String one = needed.iterator().next();
    PlanProblem changed = problem.with(new MandatoryBy(one, Integer.MAX_VALUE));
    double worth = PlanCheck.check(changed, with).value();
    Nearby.Found best = nearby.best(changed, with, EACH * settings.effort());
    if (best.value() > worth + slip && !best.holds(key)) {
      return Optional.empty();
    }
    boolean better = best.holds(key) && best.value() >= worth;
    Plan taken = better ? best.plan().orElse(with) : with;
    return Optional.of(
        new Remedy(
            Kind.PREREQUISITE,
            -1,
            one,
            List.of(),
            0,
            (better ? best.value() : worth) - value,
            Objects.requireNonNull(taken.find(key).orElse(null)),
            best.best()));
  }
}
