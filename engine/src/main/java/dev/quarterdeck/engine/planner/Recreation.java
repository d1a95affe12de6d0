package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000): takes a few candidates
 * out of a plan - near a period, in one row, in the way of another, or any - and puts candidates in
 * again by a {@link Preference}, each with what it needs, as far as they fit; what loses little is
 * accepted, less and less as time goes on. Hard rows are always kept. Rows that can be mended have
 * a penalty, so that a plan need not obey floors to begin with.
 */
final class Recreation {
  /** Entries looked at that count as one unit of {@link PlanSettings#effort}. */
  private static final double WORK = 5e7;

  private static final int FEWEST = 2;
  private static final int MOST = 14;
  private static final int OUTSIDERS = 12;

  /** One choice in so many is passed over. */
  private static final int PASSING = 16;

  /**
   * Of the value of a typical candidate: what the plan may lose in a step, at first, in a long
   * search at first, and at last.
   */
  private static final double WARM = 0.5;

  private static final double HOT = 1;
  private static final double COLD = 0.02;

  /** After so many steps of repair the penalty of what is still exceeded grows. */
  private static final int PATIENCE = 200;

  private static final double GROWTH = 1.5;
  private static final int STEPS_OF_REPAIR = 200;
  private static final int MOST_STEPS_OF_REPAIR = 100_000;

  /** Of the effort, for further runs, and how many. */
  private static final double SHARE_OF_EFFORT_AGAIN = 0.1;

  private static final int RUNS = 8;

  /** Of the effort, for improving nearby. */
  private static final double SHARE_OF_EFFORT_NEARBY = 0.005;

  /** Steps of improving for each candidate, at most: small problems are proven anyhow. */
  private static final int STEPS = 2000;

  private final Grid grid;
  private final Draft draft;
  private final Preference preference;
  private final SplittableRandom random;
  private final Ruin out;
  private final double typical;
  private final double[] key;
  private final Bundle bundle;
  private int[] best = new int[0];
  private double bestScore = Double.NEGATIVE_INFINITY;

  /** A plan worth so much ends the search. */
  private double enough = Double.POSITIVE_INFINITY;

  private double warm = WARM;

  Recreation(Grid grid, Preference preference, long seed) {
    this.grid = grid;
    this.preference = preference;
    this.random = new SplittableRandom(seed);
    typical = Penalties.typical(grid);
    draft = new Draft(grid, Penalties.of(grid, typical));
    out = new Ruin(grid, draft, preference, random);
    bundle = new Bundle(grid, draft);
    key = new double[grid.candidates];
  }

  /**
   * The best plan found, if any.
   *
   * @param known to start from if none as good is found by prices
   * @param settings with the effort to spend on improving
   */
  static Optional<Plan> plan(
      Grid grid,
      List<Price> prices,
      Optional<Plan> known,
      PlanSettings settings,
      Progress progress) {
    var search = byPrices(grid, prices, settings).fill().repair(progress);
    known.filter(plan -> grid.choices.value(plan) > search.bestScore).ifPresent(search::from);
    return search.improved(settings.effort(), progress);
  }

  /**
   * A plan or a better one: what further runs with draws of their own find, a share of effort each.
   */
  static Plan again(
      Grid grid, List<Price> prices, Plan known, PlanSettings settings, Progress progress) {
    double effort = SHARE_OF_EFFORT_AGAIN / RUNS * settings.effort();
    Plan best = known;
    for (int turn = 1; turn <= RUNS && !progress.cancelled(); turn++) {
      best = byPrices(grid, prices, settings.withDraws(turn)).better(best, effort, progress);
    }
    return best;
  }

  /** A plan or a better one: what one long search finds that is free to go far at first. */
  static Plan farther(
      Grid grid, List<Price> prices, Plan known, PlanSettings settings, Progress progress) {
    Recreation search = byPrices(grid, prices, settings);
    search.warm = HOT;
    return search.better(known, settings.effort(), progress);
  }

  /** The plan that this search finds from nothing, or the one known if that is worth as much. */
  private Plan better(Plan known, double effort, Progress progress) {
    return fill()
        .repair(progress)
        .improved(effort, progress)
        .filter(found -> grid.choices.value(found) > grid.choices.value(known))
        .orElse(known);
  }

  /** The best plan found near another, which may break rules; if any. */
  static Optional<Plan> near(
      Grid grid, List<Price> prices, Plan plan, PlanSettings settings, Progress progress) {
    return near(grid, prices, plan, Double.POSITIVE_INFINITY, settings, progress);
  }

  /** The same that stops at a plan worth enough. */
  static Optional<Plan> near(
      Grid grid,
      List<Price> prices,
      Plan plan,
      double enough,
      PlanSettings settings,
      Progress progress) {
    Recreation search = byPrices(grid, prices, settings);
    search.enough = enough;
    return search
        .begin(plan.funded())
        .fill()
        .repair(progress)
        .improved(SHARE_OF_EFFORT_NEARBY * settings.effort(), progress);
  }

  private static Recreation byPrices(Grid grid, List<Price> prices, PlanSettings settings) {
    Lagrangian sum = new Lagrangian(grid.choices);
    Certificate.priced(grid.choices, prices).forEach(p -> sum.charge(p.row(), p.perUse()));
    double[] net = grid.choices.all().stream().mapToDouble(sum::net).toArray();
    return new Recreation(grid, Preference.priced(grid, net), settings.seed());
  }

  private Optional<Plan> improved(double effort, Progress progress) {
    if (best().filter(this::isChecked).isPresent()) {
      progress.found();
      improve(effort, progress);
    }
    return best().filter(this::isChecked);
  }

  private boolean isChecked(Plan plan) {
    return PlanCheck.check(Lessons.stated(grid.choices.problem()), plan).feasible();
  }

  /** The best plan found that keeps every row; none if none does. */
  Optional<Plan> best() {
    if (bestScore == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    int[] now = draft.copy();
    draft.set(best);
    Plan plan = draft.plan();
    draft.set(now);
    return Optional.of(plan);
  }

  /** Starts from a plan of these choices. */
  Recreation from(Plan plan) {
    int[] taken = new int[grid.candidates];
    Arrays.fill(taken, Draft.NONE);
    for (Funded funded : plan.funded()) {
      taken[grid.number(funded.candidate())] = grid.choices.indexOf(funded);
    }
    draft.set(taken);
    remember();
    return this;
  }

  /** Takes these lines of an approved plan, as far as they are there and fit. */
  Recreation begin(List<Funded> approved) {
    for (Funded line : approved) {
      int x = grid.choices.indexOf(line);
      if (x >= 0 && draft.taken(grid.candidateOf[x]) == Draft.NONE && draft.fits(x)) {
        draft.take(x);
      }
    }
    draft.keep();
    return this;
  }

  /** The plan as it stands, whatever rows it breaks. */
  Plan now() {
    return draft.plan();
  }

  /**
   * Puts in candidates as far as they fit beside what is there: those that must be, then in the
   * order preferred.
   */
  Recreation fill() {
    for (int c : grid.forced) {
      insert(c, true);
    }
    for (int c : preference.ranking()) {
      insert(c, true);
    }
    draft.keep();
    remember();
    return this;
  }

  /** The same with, after those that must be, first those that mend what is exceeded. */
  Recreation fillMending() {
    for (int c : grid.forced) {
      insert(c, true);
    }
    for (int c : preference.ranking()) {
      if (mends(c) > 0) {
        insert(c, true);
      }
    }
    return fill();
  }

  /**
   * Ruins and recreates until a plan keeps every row, if that comes about within some steps for
   * each candidate. What is exceeded for long costs more and more.
   */
  Recreation repair(Progress progress) {
    int most = Math.min(MOST_STEPS_OF_REPAIR, STEPS_OF_REPAIR * grid.candidates);
    for (int i = 0; !draft.isFeasible() && i < most && !progress.cancelled(); i++) {
      step(0);
      if (i % PATIENCE == PATIENCE - 1) {
        draft.raise(GROWTH);
      }
    }
    return this;
  }

  /** Ruins and recreates for so much work. */
  Recreation improve(double effort, Progress progress) {
    long from = draft.work();
    double work = effort * WORK;
    for (int i = 0; ; i++) {
      double done = Math.max((draft.work() - from) / work, i / ((double) STEPS * grid.candidates));
      if (done >= 1 || bestScore >= enough || i % 64 == 0 && progress.cancelled()) {
        return this;
      }
      step(typical * warm * StrictMath.pow(COLD / warm, done));
    }
  }

  private void step(double loss) {
    double before = draft.score();
    int mark = draft.mark();
    out.ruin(FEWEST + random.nextInt(MOST - FEWEST + 1));
    recreate();
    double after = draft.score();
    if (after < before - loss * random.nextDouble()) {
      draft.undo(mark);
    } else {
      draft.keep();
      remember();
    }
  }

  private void remember() {
    if (draft.isFeasible() && draft.value() > bestScore) {
      best = draft.copy();
      bestScore = draft.value();
    }
  }

  private void recreate() {
    for (int i = 0; i < OUTSIDERS; i++) {
      out.add(out.outsider());
    }
    for (int i = 0; i < out.size(); i++) {
      int c = out.at(i);
      double noise = 0.8 + 0.4 * random.nextDouble();
      key[c] = preference.appeal()[c] * noise + 0.1 * typical * random.nextDouble() + mends(c);
    }
    out.sort(key);
    for (int i = 0; i < out.size(); i++) {
      insert(out.at(i), false);
    }
  }

  /** What the candidate would mend by the choice that is preferred. */
  private double mends(int c) {
    if (draft.isFeasible() || grid.choicesOf(c) == 0) {
      return 0;
    }
    return Math.max(0, -draft.penaltyOf(preference.order()[grid.first[c]]));
  }

  /**
   * Takes the candidate and all it needs, or nothing of it.
   *
   * @param strictly whether no choice is passed over at random
   */
  private void insert(int candidate, boolean strictly) {
    if (draft.taken(candidate) != Draft.NONE) {
      return;
    }
    bundle.gather(candidate);
    if (bundle.size() > 1 && preference.eachAlone() && grid.combination[candidate]) {
      return;
    }
    double before = draft.score();
    int mark = draft.mark();
    boolean alone = bundle.size() == 1 && !grid.member[candidate];
    for (int i = 0; i < bundle.size(); i++) {
      if (!place(bundle.at(i), alone, strictly)) {
        draft.undo(mark);
        return;
      }
    }
    double together = 0;
    for (int i = 0; i < bundle.size(); i++) {
      together += combine(bundle.at(i));
    }
    if (draft.score() - (preference.eachAlone() ? together : 0) <= before) {
      draft.undo(mark);
    }
  }

  /**
   * Takes the combinations of which all members are taken with this one.
   *
   * @return what they are worth
   */
  private double combine(int member) {
    double value = 0;
    for (int other : grid.neededBy[member]) {
      if (grid.combination[other]
          && draft.taken(other) == Draft.NONE
          && grid.choicesOf(other) > 0
          && draft.holds(grid.needs[other])) {
        draft.take(grid.first[other]);
        value += grid.value[grid.first[other]] + combine(other);
      }
    }
    return value;
  }

  /**
   * Takes the most attractive choice that fits and exceeds nothing, else the one that loses least;
   * alone only if that is a gain.
   */
  private boolean place(int candidate, boolean alone, boolean strictly) {
    int least = Draft.NONE;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = grid.first[candidate]; i < grid.first[candidate + 1]; i++) {
      int x = preference.order()[i];
      boolean passed = !strictly && random.nextInt(PASSING) == 0;
      if (passed || !draft.fits(x)) {
        continue;
      }
      double penalty = draft.penaltyOf(x);
      if (!alone || grid.value[x] > penalty) {
        double left = preference.attraction()[x] - penalty;
        if (left > most) {
          most = left;
          least = x;
        }
        if (penalty <= 0) {
          break;
        }
      }
    }
    if (least != Draft.NONE) {
      draft.take(least);
    }
    return least != Draft.NONE;
  }
}
