package dev.quarterdeck.engine.chance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One case made ready to be drawn. */
final class Draws {
  private static final String CLASS = "class";
  private static final String CLASS_BENEFIT = "class benefit";

  private final Case drawn;
  private final Pad pad;
  private final Map<String, Marginal> marginals;

  private Draws(Case drawn, Pad pad, Map<String, Marginal> marginals) {
    this.drawn = drawn;
    this.pad = pad;
    this.marginals = marginals;
  }

  static Draws of(Case drawn, Pad pad) {
    Map<String, Marginal> marginals = new HashMap<>();
    quantities(drawn).forEach((name, estimate) -> marginals.put(name, Marginal.of(estimate)));
    return new Draws(drawn, pad, marginals);
  }

  /** All that is uncertain in a case, by its name in the pad. */
  static SortedMap<String, Estimate> quantities(Case drawn) {
    SortedMap<String, Estimate> all = new TreeMap<>();
    drawn.locals().forEach((name, estimate) -> all.put(local(name), estimate));
    for (Line line : drawn.lines()) {
      Estimate own = line.amount().estimate();
      if (own != null && !(own instanceof Estimate.Point)) {
        all.put(line(line.key()), own);
      }
    }
    for (Event event : drawn.events()) {
      all.put(event(event.key()), new Estimate.Uniform(0, 1));
      if (event.periods() != null) {
        all.put(delay(event.key()), event.periods());
      }
    }
    if (drawn.correction() != null) {
      all.put(CLASS, new Estimate.Uniform(0, 1));
      all.put(CLASS + " cost", drawn.correction().cost());
      all.put(CLASS + " duration", drawn.correction().duration());
      all.put(CLASS_BENEFIT, drawn.correction().benefit());
    }
    return all;
  }

  /** Corrected amounts of each line, and the delay in periods, of one replicate. */
  record Drawn(double[][] amounts, double[] delay) {}

  Drawn draw(int replicate, Map<String, double[]> drivers, int n) {
    var run = new Run(replicate, drivers, pad.order(replicate, n));
    double[] cost = run.multiplier(CLASS + " cost", CLASS);
    double[] benefit = run.multiplier(CLASS_BENEFIT, CLASS_BENEFIT);
    List<Line> lines = drawn.lines();
    run.keep(benefit);
    double[][] amounts = new double[lines.size()][];
    for (int l = 0; l < lines.size(); l++) {
      amounts[l] = run.amount(lines.get(l));
      double[] multiplier = lines.get(l).side() == Side.COST ? cost : benefit;
      for (int i = 0; i < n; i++) {
        amounts[l][i] *= multiplier[i];
      }
      checkFinite(lines.get(l), amounts[l]);
    }
    return new Drawn(amounts, run.delay());
  }

  private void checkFinite(Line line, double[] amounts) {
    for (double amount : amounts) {
      Check.that(
          Double.isFinite(amount),
          "The amount of line '%s' of '%s' must be finite in every sample, but %s gave %s. Maybe it"
              + " divides by a number that can be 0",
          line.key(),
          drawn.key(),
          line.amount(),
          amount);
    }
  }

  private static String local(String name) {
    return "local " + name;
  }

  private static String line(String key) {
    return "line " + key;
  }

  private static String event(String key) {
    return "event " + key;
  }

  private static String delay(String key) {
    return "delay " + key;
  }

  /** One replicate of the case. */
  private final class Run {
    private final int replicate;
    private final Map<String, double[]> drivers;
    private final int[] order;
    private final Map<String, double[]> drawnLocals = new HashMap<>();

    Run(int replicate, Map<String, double[]> drivers, int[] order) {
      this.replicate = replicate;
      this.drivers = drivers;
      this.order = order;
    }

    private double[] values(String name, String uniforms) {
      Marginal marginal = marginals.get(name);
      if (marginal == null) {
        throw new IllegalStateException("The quantity '" + name + "' must be prepared");
      }
      return marginal.column(pad.uniforms(uniforms, replicate, order));
    }

    double[] multiplier(String name, String uniforms) {
      if (drawn.correction() == null) {
        double[] ones = new double[order.length];
        Arrays.fill(ones, 1);
        return ones;
      }
      return values(name, uniforms);
    }

    /** Takes what failures lose out of the benefits. */
    void keep(double[] benefit) {
      for (Event event : drawn.events()) {
        if (event.loses() > 0) {
          double[] u = pad.uniforms(event(event.key()), replicate, order);
          for (int i = 0; i < benefit.length; i++) {
            benefit[i] *= u[i] < event.probability() ? 1 - event.loses() : 1;
          }
        }
      }
    }

    double[] delay() {
      double[] delay = new double[order.length];
      if (drawn.correction() != null) {
        double[] duration = values(CLASS + " duration", CLASS);
        for (int i = 0; i < delay.length; i++) {
          delay[i] = (duration[i] - 1) * drawn.periodsOfDelivery();
        }
      }
      for (Event event : drawn.events()) {
        if (event.periods() != null) {
          double[] u = pad.uniforms(event(event.key()), replicate, order);
          double[] periods = values(Draws.delay(event.key()), Draws.delay(event.key()));
          for (int i = 0; i < delay.length; i++) {
            delay[i] += u[i] < event.probability() ? periods[i] : 0;
          }
        }
      }
      for (int i = 0; i < delay.length; i++) {
        delay[i] = Math.max(0, delay[i]);
      }
      return delay;
    }

    double[] amount(Line line) {
      var columns =
          new Expression.Columns() {
            @Override
            public double[] column(String name) {
              return Run.this.column(name);
            }

            @Override
            public double[] own(Estimate estimate) {
              return values(line(line.key()), line(line.key()));
            }

            @Override
            public int length() {
              return order.length;
            }
          };
      return line.amount().expression().evaluate(columns).clone();
    }

    private double[] column(String name) {
      if (drawn.locals().containsKey(name)) {
        return drawnLocals.computeIfAbsent(name, key -> values(local(key), local(key)));
      }
      double[] driver = drivers.get(name);
      if (driver == null) {
        throw new IllegalArgumentException(
            "'%s' must be a driver or an estimate of '%s'".formatted(name, drawn.key()));
      }
      return driver;
    }
  }
}
