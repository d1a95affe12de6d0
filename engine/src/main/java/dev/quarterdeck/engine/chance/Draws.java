package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One case made ready to be drawn. */
final class Draws {
  private static final Estimate ONE = new Estimate.Point(1);
  private static final String CLASS = "class";
  private static final String CLASS_BENEFIT = "class benefit";

  private final Case drawn;
  private final Drivers drivers;

  /** By line; null where the line is a formula. */
  private final List<@Nullable Source> own = new ArrayList<>();

  private final SortedMap<String, Source> locals = new TreeMap<>();
  private final List<Risk> risks = new ArrayList<>();
  private final @Nullable Source cost;
  private final @Nullable Source benefit;
  private final @Nullable Source duration;

  Draws(Case drawn, Pad pad, Drivers drivers, Tables tables) {
    this.drawn = drawn;
    this.drivers = drivers;
    for (Line line : drawn.lines()) {
      Estimate estimate = uncertain(line);
      own.add(estimate == null ? null : source(pad, line(line.key()), estimate, tables));
    }
    drawn.locals().forEach((key, each) -> local(key, each, pad, tables));
    for (Event event : drawn.events()) {
      Estimate late = event.periods();
      Source periods = late == null ? null : source(pad, delay(event.key()), late, tables);
      risks.add(Risk.of(event, pad.stream(event(event.key())), periods));
    }
    Correction none = new Correction(ONE, ONE, ONE);
    Correction correction = Objects.requireNonNullElse(drawn.correction(), none);
    cost = multiplier(pad, CLASS, correction.cost(), tables);
    duration = multiplier(pad, CLASS, correction.duration(), tables);
    benefit = multiplier(pad, CLASS_BENEFIT, correction.benefit(), tables);
  }

  private void local(String key, Estimate estimate, Pad pad, Tables tables) {
    if (drawn.lines().stream().anyMatch(line -> line.amount().names().contains(key))) {
      locals.put(key, source(pad, local(key), estimate, tables));
    }
  }

  /** All that is uncertain in a case, by its name in the pad. */
  static List<Input> inputs(Case drawn) {
    List<Input> inputs = new ArrayList<>();
    String key = drawn.key();
    drawn.locals().forEach((name, each) -> inputs.add(Input.of(key, local(name), name, each)));
    for (Event event : drawn.events()) {
      double p = event.probability();
      List<Double> levels = p > 0 && p < 1 ? List.of(p) : List.of();
      inputs.add(new Input(key, event(event.key()), event.key(), levels, true));
      if (event.periods() != null) {
        inputs.add(Input.of(key, delay(event.key()), "delay by " + event.key(), event.periods()));
      }
    }
    for (Line line : drawn.lines()) {
      Estimate estimate = uncertain(line);
      if (estimate != null) {
        inputs.add(Input.of(key, line(line.key()), line.key(), estimate));
      }
    }
    if (drawn.correction() != null) {
      inputs.add(Input.of(key, CLASS, "overrun of cost and time", drawn.correction().cost()));
      Input benefit =
          Input.of(key, CLASS_BENEFIT, "shortfall of benefit", drawn.correction().benefit());
      inputs.add(benefit.turned());
    }
    return inputs;
  }

  /**
   * Draws the block's samples. The delay lies in the block, the amounts in spare columns of it.
   *
   * @return corrected amounts of each line
   */
  double[][] draw(Block block) {
    double[] costs = column(cost, block);
    double[] benefits = lose(column(benefit, block), block);
    var columns = new Drawn(block);
    double[][] amounts = new double[own.size()][];
    for (int l = 0; l < amounts.length; l++) {
      Line line = drawn.lines().get(l);
      amounts[l] = block.spare();
      amount(line, own.get(l), columns, amounts[l]);
      block.scale(amounts[l], line.side() == Side.COST ? costs : benefits);
      checkFinite(line, amounts[l], block);
    }
    if (drawn.delays() > 0) {
      delay(block);
    }
    return amounts;
  }

  private static void amount(Line line, @Nullable Source source, Drawn columns, double[] amount) {
    Block block = columns.block();
    if (source != null) {
      source.draw(block, amount);
      return;
    }
    double[] value = line.amount().expression().evaluate(columns);
    System.arraycopy(value, 0, amount, 0, block.n);
  }

  private void checkFinite(Line line, double[] amounts, Block block) {
    if (Double.isFinite(block.kernels.total(amounts, block.n))) {
      return;
    }
    for (int i = 0; i < block.n; i++) {
      Check.that(
          Double.isFinite(amounts[i]),
          "The amount of line '%s' of '%s' must be finite in every sample, but %s gave %s. Maybe it"
              + " divides by a number that can be 0",
          line.key(),
          drawn.key(),
          line.amount(),
          amounts[i]);
    }
  }

  private static double @Nullable [] column(@Nullable Source source, Block block) {
    if (source == null) {
      return null;
    }
    double[] column = block.spare();
    source.draw(block, column);
    return column;
  }

  /** Takes what events lose out of the benefits. */
  private double @Nullable [] lose(double @Nullable [] multiplier, Block block) {
    double[] left = multiplier;
    for (Risk risk : risks) {
      if (risk.kept() != null) {
        left = left == null ? block.constant(1) : left;
        risk.lose(block, left);
      }
    }
    return left;
  }

  private void delay(Block block) {
    double[] delay = block.delay;
    double[] stretched = column(duration, block);
    for (int i = 0; i < block.n; i++) {
      delay[i] = stretched == null ? 0 : (stretched[i] - 1) * drawn.periodsOfDelivery();
    }
    risks.forEach(risk -> risk.delay(block, delay));
    int most = drawn.delays();
    for (int i = 0; i < block.n; i++) {
      delay[i] = Math.max(0, Math.min(most, delay[i]));
      block.whole[i] = Math.min((int) delay[i], most - 1);
    }
  }

  /** The estimate that a line is, or null when it is a formula or known. */
  private static @Nullable Estimate uncertain(Line line) {
    Estimate estimate = line.amount().estimate();
    return estimate instanceof Estimate.Point ? null : estimate;
  }

  private static @Nullable Source multiplier(
      Pad pad, String name, Estimate estimate, Tables tables) {
    return estimate.equals(ONE) ? null : source(pad, name, estimate, tables);
  }

  private static Source source(Pad pad, String name, Estimate estimate, Tables tables) {
    return new Source(pad.stream(name), Marginal.of(estimate, tables));
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

  /** The quantities that formulas name, each drawn once for a block. */
  private final class Drawn implements Expression.Columns {
    private final Block block;
    private final SortedMap<String, double[]> columns = new TreeMap<>();

    Drawn(Block block) {
      this.block = block;
      // All locals first: a column drawn within a formula would be given back with its scratch.
      locals.forEach((name, source) -> {
        double[] column = block.spare();
        source.draw(block, column);
        columns.put(name, column);
      });
    }

    @Override
    public double[] column(String name) {
      double[] local = columns.get(name);
      if (local != null) {
        return local;
      }
      int driver = drivers.find(name);
      if (driver < 0) {
        throw new IllegalArgumentException(
            "'%s' must be a driver or an estimate of '%s'".formatted(name, drawn.key()));
      }
      return block.driver(driver);
    }

    @Override
    public Block block() {
      return block;
    }
  }
}
