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

  static void samples(int n) {
    Check.that(
        n >= FEWEST && n <= MOST && Integer.bitCount(n) == 1,
        "The number of samples must be a power of two from %s to %s, not %s. Maybe 16384",
        FEWEST,
        MOST,
        n);
  }

  /** The cases by key. */
  static SortedMap<String, Case> cases(Model model, Drivers drivers) {
    SortedMap<String, Case> cases = new TreeMap<>();
    for (Case one : model.cases()) {
      Check.that(
          cases.put(one.key(), one) == null, "The case '%s' must be given once only", one.key());
      check(one, drivers);
    }
    return cases;
  }

  /** Whether a pick's weights fit its case. */
  static void pick(Pick pick, Case one, int outputs) {
    double[][][] weight = pick.weight();
    boolean fits = weight.length == outputs;
    for (double[][] lines : weight) {
      fits &= lines.length == one.lines().size();
      for (double[] line : lines) {
        fits &= line.length == one.delays() + 1;
        for (double value : line) {
          fits &= Double.isFinite(value);
        }
      }
    }
    Check.that(
        fits,
        "The weights of '%s' must be finite numbers by output (%s), line (%s) and whole delay (%s)",
        one.key(),
        outputs,
        one.lines().size(),
        one.delays() + 1);
  }

  private static void check(Case one, Drivers drivers) {
    Set<String> keys = new HashSet<>();
    for (Line line : one.lines()) {
      once(keys, "line " + line.key(), one);
      for (String name : line.amount().names()) {
        Check.that(
            one.locals().containsKey(name) || drivers.find(name) >= 0,
            "'%s' in line '%s' of '%s' must be a driver or an estimate of the case",
            name,
            line.key(),
            one.key());
      }
    }
    one.events().forEach(event -> once(keys, "event " + event.key(), one));
  }

  private static void once(Set<String> keys, String key, Case one) {
    Check.that(keys.add(key), "The %s of '%s' must be given once only", key, one.key());
  }
}
