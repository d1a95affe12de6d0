package dev.quarterdeck.engine.chance;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a model fits together. */
final class ModelCheck {
  private static final int FEWEST = 512;
  private static final int MOST = 1 << 22;

  private ModelCheck() {}

  /** The cases by key. */
  static SortedMap<String, Case> cases(Model model, Drivers drivers) {
    int n = model.samples();
    Check.that(
        n >= FEWEST && n <= MOST && Integer.bitCount(n) == 1,
        "The number of samples must be a power of two from %s to %s, not %s. Maybe 16384",
        FEWEST,
        MOST,
        n);
    SortedMap<String, Case> cases = new TreeMap<>();
    for (Case one : model.cases()) {
      Check.that(
          cases.put(one.key(), one) == null, "The case '%s' must be given once only", one.key());
      check(one, model.outputs().size(), drivers);
    }
    return cases;
  }

  static Timing timing(SortedMap<String, Case> cases, Pick pick) {
    Case one = cases.get(pick.caseKey());
    if (one != null) {
      for (Timing timing : one.timings()) {
        if (timing.key().equals(pick.timingKey())) {
          return timing;
        }
      }
    }
    throw new IllegalArgumentException(
        "The case '%s' with timing '%s' must be in the model"
            .formatted(pick.caseKey(), pick.timingKey()));
  }

  private static void check(Case one, int outputs, Drivers drivers) {
    Set<String> keys = new HashSet<>();
    for (Line line : one.lines()) {
      once(keys, "line " + line.key(), one);
      for (String name : line.amount().names()) {
        Check.that(
            one.locals().containsKey(name) || drivers.has(name),
            "'%s' in line '%s' of '%s' must be a driver or an estimate of the case",
            name,
            line.key(),
            one.key());
      }
    }
    one.events().forEach(event -> once(keys, "event " + event.key(), one));
    for (Timing timing : one.timings()) {
      once(keys, "timing " + timing.key(), one);
      check(timing, outputs, one);
    }
  }

  private static void once(Set<String> keys, String key, Case one) {
    Check.that(keys.add(key), "The %s of '%s' must be given once only", key, one.key());
  }

  private static void check(Timing timing, int outputs, Case one) {
    double[][][] weight = timing.weight();
    boolean fits = weight.length == outputs;
    int delays = Tally.most(timing) + 1;
    for (double[][] lines : weight) {
      fits &= lines.length == one.lines().size();
      for (double[] line : lines) {
        fits &= line.length == delays;
        for (double value : line) {
          fits &= Double.isFinite(value);
        }
      }
    }
    Check.that(
        fits && delays > 0,
        "The weights of timing '%s' of '%s' must be finite numbers by output (%s), line (%s) and"
            + " whole delay",
        timing.key(),
        one.key(),
        outputs,
        one.lines().size());
  }
}
