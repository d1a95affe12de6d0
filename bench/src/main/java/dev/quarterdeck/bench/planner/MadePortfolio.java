package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.CategoryBand;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.GoalFloor;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * A technology portfolio that nobody has, but somebody might: n initiatives (see {@link
 * MadeInitiatives}) over twelve quarters under the rules of {@link MadeRules}, and a plan that
 * obeys them all. The plan is planted first ({@link Planting}), by what initiatives contribute
 * rather than by what they are worth; bands are then drawn around its shares and floors put just
 * below what it reaches, so that a plan exists and yet the floors cost something.
 *
 * <p>A pure function of (n, seed): every stream of draws is a {@link SplittableRandom} (SplitMix64)
 * of its own.
 *
 * @param planted a plan that obeys every rule of the problem
 */
record MadePortfolio(PlanProblem problem, Plan planted) {
  /** Of what the planted plan contributes. */
  private static final double FLOOR = 0.95;

  private static final double LEEWAY = 0.04;

  static MadePortfolio of(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + n);
    var initiatives = new MadeInitiatives(random.nextLong(), 4 + random.nextInt(3));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      candidates.add(initiatives.make(i));
    }
    List<Rule> rules = new MadeRules(candidates, initiatives.skills(), random.split()).all();
    PlanProblem hard = new PlanProblem(MadeInitiatives.PERIODS, candidates, rules);
    Plan planted = new Planting(hard, random.split()).plan();
    List<Rule> all = new ArrayList<>(rules);
    for (String goal : MadeInitiatives.GOALS) {
      double reached = sum(hard, planted, c -> true, (option, start) -> contribution(option, goal));
      all.add(new GoalFloor(goal, Math.floor(FLOOR * reached)));
    }
    double transform = share(hard, planted, "transform");
    double run = share(hard, planted, "run");
    all.add(new CategoryBand("transform", "capex", thousandths(transform - LEEWAY), 1));
    all.add(new CategoryBand("run", "capex", 0, thousandths(run + LEEWAY)));
    return new MadePortfolio(hard.under(all), planted);
  }

  private static double contribution(Option option, String goal) {
    double[] byStart = option.contributions().getOrDefault(goal, new double[0]);
    return byStart.length == 0 ? 0 : byStart[0];
  }

  private static double thousandths(double share) {
    return Math.rint(1000 * Math.clamp(share, 0, 1)) / 1000;
  }

  private static double share(PlanProblem problem, Plan plan, String category) {
    double all = sum(problem, plan, c -> true, MadePortfolio::capex);
    return sum(problem, plan, c -> category.equals(c.category()), MadePortfolio::capex) / all;
  }

  private static double capex(Option option, int start) {
    return MadeRules.use(option, "capex", start, 0, MadeInitiatives.PERIODS);
  }

  /** What an option started at some period amounts to. */
  private interface Amount {
    double of(Option option, int start);
  }

  private static double sum(
      PlanProblem problem, Plan plan, Predicate<Candidate> which, Amount amount) {
    Map<String, Funded> lines = new HashMap<>();
    plan.funded().forEach(line -> lines.put(line.candidate(), line));
    double sum = 0;
    for (Candidate candidate : problem.candidates()) {
      Funded line = lines.get(candidate.key());
      for (Option option : candidate.options()) {
        if (line != null && line.option().equals(option.key()) && which.test(candidate)) {
          sum += amount.of(option, line.start());
        }
      }
    }
    return sum;
  }
}
