package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The candidates of a made portfolio. Each is drawn from its own stream of (seed, its number), so
 * it does not depend on how many others there are.
 *
 * <p>Capex of the standard option is lognormal with median EUR 400k, kept within 60k and 3M; it
 * runs 2 to 6 quarters, the longer the larger; its NPV is -10 % to +130 % of its capex and falls by
 * 1 to 6 % a quarter of waiting; from go-live on it costs 1 to 3 % of its capex in opex a quarter.
 * It needs one to three of the skills, one FTE for each 35k to 70k of capex a quarter. Two thirds
 * have a lean option (about 60 % of the capex, 70 % of the value), a quarter a full one as well
 * (140 %, 130 %). Two in five contribute to each goal, and the more the less their NPV is.
 */
record MadeInitiatives(long seed, int skills) {
  static final int PERIODS = 12;
  static final List<String> CATEGORIES = List.of("run", "grow", "transform");
  static final List<String> GOALS = List.of("resilience", "carbon");

  private static final double MEDIAN = 400;
  private static final double SPREAD = 0.9;
  private static final double LEAST = 60;
  private static final double MOST = 3000;
  private static final double EURO_PER_COUNT = 1000;

  /** What its options are made of. */
  private record Base(double size, int duration, double ratio, double decay, int earliest) {}

  /** How an option differs from the standard one. */
  private record Form(String key, double cost, double value, int longer) {}

  Candidate make(int number) {
    SplittableRandom random = new SplittableRandom(seed).split();
    random = new SplittableRandom(random.nextLong() ^ (number * 0x9E3779B97F4A7C15L));
    double size = Math.clamp(MEDIAN * StrictMath.exp(SPREAD * bell(random)), LEAST, MOST);
    int duration =
        Math.clamp(Math.round(1 + StrictMath.log(size / 60) + random.nextDouble()), 2, 6);
    int earliest = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(4);
    var base =
        new Base(
            size,
            duration,
            -0.1 + 1.4 * random.nextDouble(),
            random.nextDouble(0.01, 0.06),
            earliest);
    double[] shares = shares(random);
    double perPerson = random.nextDouble(35, 70);
    double[] goals = new double[GOALS.size()];
    for (int g = 0; g < goals.length; g++) {
      boolean contributes = random.nextInt(5) < 2;
      double level = random.nextDouble(2, 10) * (1.6 - base.ratio) * (0.5 + size / MOST);
      goals[g] = contributes ? level : 0;
    }
    double running = random.nextDouble(0.01, 0.03);
    List<Option> options = new ArrayList<>();
    for (Form form : forms(random)) {
      options.add(option(base, form, shares, perPerson, goals, running));
    }
    String category = CATEGORIES.get(random.nextInt(5) / 2);
    return new Candidate("n" + (number + 1), category, options);
  }

  /** Mean 0, standard deviation 1, as the sum of twelve uniforms: the same on every machine. */
  private static double bell(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private double[] shares(SplittableRandom random) {
    double[] shares = new double[skills];
    int needed = 1 + random.nextInt(3);
    for (int i = 0; i < needed; i++) {
      shares[random.nextInt(skills)] += 0.3 + random.nextDouble();
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  private static List<Form> forms(SplittableRandom random) {
    List<Form> forms = new ArrayList<>(List.of(new Form("standard", 1, 1, 0)));
    int more = random.nextInt(12);
    if (more < 8) {
      double cost = random.nextDouble(0.5, 0.7);
      forms.add(new Form("lean", cost, cost + random.nextDouble(0, 0.2), -1));
    }
    if (more < 3) {
      double cost = random.nextDouble(1.25, 1.6);
      forms.add(new Form("full", cost, cost - random.nextDouble(-0.1, 0.25), 1));
    }
    return forms;
  }

  private Option option(
      Base base, Form form, double[] shares, double perPerson, double[] goals, double running) {
    int duration = Math.max(1, base.duration + form.longer);
    double capex = base.size * form.cost;
    double value = base.size * base.ratio * form.value * EURO_PER_COUNT;
    double[] values = new double[PERIODS - duration - base.earliest + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.rint(value * (1 - base.decay * (base.earliest + i)));
    }
    Map<String, double[]> uses = new TreeMap<>();
    uses.put("capex", spread(capex, duration));
    double[] opex = new double[PERIODS];
    Arrays.fill(opex, duration, PERIODS, Math.ceil(running * capex) * EURO_PER_COUNT);
    uses.put("opex", opex);
    for (int s = 0; s < skills; s++) {
      if (shares[s] > 0) {
        double[] people = new double[duration];
        double each = Math.ceil(10 * shares[s] * capex / duration / perPerson) / 10;
        Arrays.fill(people, each);
        uses.put("skill " + (s + 1), people);
      }
    }
    Map<String, double[]> contributions = new TreeMap<>();
    for (int g = 0; g < goals.length; g++) {
      double[] each = new double[values.length];
      Arrays.fill(each, Math.rint(goals[g] * form.value));
      contributions.put(GOALS.get(g), each);
    }
    return new Option(form.key, duration, base.earliest, values, uses, contributions);
  }

  /** More in the first half than in the second, in whole thousands. */
  private static double[] spread(double capex, int duration) {
    double[] each = new double[duration];
    double weights = 0;
    for (int i = 0; i < duration; i++) {
      each[i] = 1.5 - (double) i / duration;
      weights += each[i];
    }
    for (int i = 0; i < duration; i++) {
      each[i] = Math.ceil(capex * each[i] / weights) * EURO_PER_COUNT;
    }
    return each;
  }
}
