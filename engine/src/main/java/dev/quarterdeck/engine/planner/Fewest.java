package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The fewest steps by which a rule must be loosened for a candidate to belong to the best plan.
 *
 * <p>First the fewest for a plan with the candidate to be worth as much as the plan known: with
 * fewer, whatever else is done, it is not worth it. But what is loosened may serve others more. So
 * the best plan under the loosened rule is looked for, and where that does without the candidate
 * and is worth more, the fewest steps for a plan with it to be worth as much as that, and so on. No
 * plan is worth less under a looser rule; so, where the rule is loosened in one place only, none of
 * the steps passed over would have done.
 */
final class Fewest {
  private static final int ROUNDS = 3;

  /** So often fewer steps are tried by ruin and recreate. */
  private static final int TRIES = 4;

  /** Plans that break an {@link OutcomeFloor} teach so often. */
  private static final int LESSONS = 3;

  /** Of the steps: if fewer than this are proven not to do, that is said to be proof. */
  private static final double NEARLY = 0.9;

  private final PlanProblem problem;

  /** Of the plan known. */
  private final double value;

  /** By which two values are the same. */
  private final double slip;

  private final Nearby nearby;
  private final PlanSettings each;
  private final Progress progress;
  private double spent;

  /**
   * For a problem with a plan known, worth so much.
   *
   * @param each the effort for one search
   */
  Fewest(
      PlanProblem problem,
      double value,
      double slip,
      Nearby nearby,
      PlanSettings each,
      Progress progress) {
    this.problem = problem;
    this.value = value;
    this.slip = slip;
    this.nearby = nearby;
    this.each = each;
    this.progress = progress;
  }

  /** Of the effort, so far. */
  double spent() {
    return spent;
  }

  /**
   * A rule loosened, and the best plan found under it, which holds the candidate.
   *
   * @param gain by which that is worth more than the plan known
   */
  record Loosened(
      int rule, Loosening loosening, long[] steps, Plan plan, double gain, boolean proven) {
    double share() {
      return loosening.share(steps);
    }
  }

  /**
   * What is asked.
   *
   * @param needed the candidate with what it requires and the plan does not fund
   * @param rule place of the rule among the problem's
   * @param fewer than so many steps are of interest
   */
  record Question(
      String candidate, Collection<String> needed, int rule, Loosening loosening, long fewer) {}

  /** Searches from a plan, which may break the rule; nothing if nothing is found. */
  Optional<Loosened> of(Question asked, Plan from) {
    double target = value;
    boolean proven = true;
    Plan start = from;
    for (int round = 0; round < ROUNDS && !progress.cancelled(); round++) {
      Optional<Plan> quick = quick(asked, target, start);
      Search.Found found = fewest(asked, target, quick.orElse(start));
      if (!found.hasPlan() && quick.isEmpty()) {
        break;
      }
      Plan with = found.hasPlan() ? found.plan() : quick.get();
      long[] steps = asked.loosening.lacking(Schedule.of(problem, with));
      long sum = LongStream.of(steps).sum();
      PlanProblem loose = problem.with(asked.rule, asked.loosening.by(steps));
      Verdict verdict = PlanCheck.check(loose, with);
      if (sum == 0 || sum >= asked.fewer || !verdict.feasible()) {
        break;
      }
      proven &=
          found.hasPlan()
              && (found.status() == CpSolverStatus.OPTIMAL || found.bound() >= NEARLY * sum);
      Nearby.Found best = nearby.best(loose, with, each.effort());
      spent += each.effort();
      boolean better = best.holds(asked.candidate) && best.value() >= verdict.value();
      if (better || best.value() <= verdict.value() + slip) {
        return Optional.of(
            new Loosened(
                asked.rule,
                asked.loosening,
                steps,
                better ? best.plan().orElse(with) : with,
                (better ? best.value() : verdict.value()) - value,
                proven && best.best()));
      }
      target = best.value();
      start = with;
      proven &= isOfOnePlace(asked);
    }
    return Optional.empty();
  }

  /**
   * A plan with the candidate, worth at least so much, by ruin and recreate: first with all steps
   * that may be of use, then with a share of what that plan lacks, and so on.
   */
  private Optional<Plan> quick(Question asked, double target, Plan start) {
    long[] most = asked.loosening.most(problem, asked.needed);
    Optional<Plan> least = quick(asked, target, start, most);
    double low = 0;
    double high = 1;
    long[] lacking = least.map(p -> lacking(asked, p)).orElse(most);
    for (int i = 0; i < TRIES && least.isPresent() && !progress.cancelled(); i++) {
      double share = (low + high) / 2;
      long[] fewer = Arrays.stream(lacking).map(steps -> (long) (share * steps)).toArray();
      Optional<Plan> better = quick(asked, target, least.get(), fewer);
      if (better.isPresent()) {
        least = better;
        lacking = lacking(asked, better.get());
        low = 0;
        high = 1;
      } else {
        low = share;
      }
    }
    return least;
  }

  private Optional<Plan> quick(Question asked, double target, Plan start, long... steps) {
    PlanProblem loose =
        problem
            .with(asked.rule, asked.loosening.by(steps))
            .with(new MandatoryBy(asked.candidate, Integer.MAX_VALUE));
    Nearby.Found found = nearby.quickWith(loose, start, asked.candidate, target);
    return found.value() >= target - slip ? found.plan() : Optional.empty();
  }

  private long[] lacking(Question asked, Plan plan) {
    return asked.loosening.lacking(Schedule.of(problem, plan));
  }

  private boolean isOfOnePlace(Question asked) {
    long[] most = asked.loosening.most(problem, asked.needed);
    return LongStream.of(most).filter(some -> some > 0).count() == 1;
  }

  /** A plan with the candidate, worth at least so much, that needs fewest steps. */
  private Search.Found fewest(Question asked, double target, Plan start) {
    long[] most = asked.loosening.most(problem, asked.needed);
    PlanProblem loose =
        problem
            .with(asked.rule, asked.loosening.by(most))
            .with(new MandatoryBy(asked.candidate, Integer.MAX_VALUE));
    Choices choices = Choices.possible(loose);
    if (!Nearby.isSolved(choices)) {
      return new Search.Found(CpSolverStatus.UNKNOWN, Plan.empty(), 0, 0);
    }
    return Lessons.search(
        loose,
        choices,
        LESSONS,
        taught -> {
          List<Rule> others = new ArrayList<>(taught.rules());
          others.remove(asked.rule);
          CpPlan model = CpPlan.of(choices, others);
          List<IntVar> steps = new ArrayList<>();
          LinearExprBuilder sum = LinearExpr.newBuilder();
          for (long some : most) {
            steps.add(model.integer("step " + steps.size(), some));
            sum.add(steps.getLast());
          }
          asked.loosening.addTo(model, steps);
          Objective objective = Objective.of(choices);
          double floor = (target - objective.error()) / objective.unit();
          model
              .model()
              .addGreaterOrEqual(
                  model.sum(x -> objective.values()[x.index()]), (long) Math.ceil(floor));
          model.atMost(sum, Math.min(asked.fewer - 1, Arrays.stream(most).sum()));
          model.model().minimize(sum);
          model.hint(start);
          long[] lacking = asked.loosening.lacking(Schedule.of(problem, start));
          for (int i = 0; i < lacking.length; i++) {
            model.model().addHint(steps.get(i), Math.min(lacking[i], most[i]));
          }
          Search.Found found = Search.run(model, each, progress);
          spent += found.spent();
          return found;
        });
  }
}
