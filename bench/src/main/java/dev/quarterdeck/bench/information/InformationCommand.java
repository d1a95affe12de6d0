package dev.quarterdeck.bench.information;

import dev.quarterdeck.bench.Benchmark;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.bench.Measurements;
import dev.quarterdeck.engine.chance.information.Alternatives;
import dev.quarterdeck.engine.chance.information.Bins;
import dev.quarterdeck.engine.chance.information.Gain;
import dev.quarterdeck.engine.chance.information.Information;
import dev.quarterdeck.engine.chance.information.Knowledge;
import dev.quarterdeck.engine.chance.information.Regression;
import dev.quarterdeck.engine.chance.information.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** Measures error and time of EVPPI. */
@Command(
    name = "information",
    description = {
      "Estimate what it is worth to know one quantity where the answer is known, and time the",
      "estimate: root mean square error in % of EVPI, ns for each quantity, way and sample."
    })
public final class InformationCommand extends Benchmark {
  private static final int QUANTITIES = 20;
  private static final double GOAL_NANOSECONDS = 7;
  private static final double GOAL_PER_CENT = 3;

  @Override
  protected Measurements measure() {
    List<Measurement> all = new ArrayList<>();
    for (int samples : List.of(1024, 5120, 20_000, 65_536)) {
      errors("bins", samples, Bins::of, all);
      errors("regression", samples, signal -> Regression.of(List.of(signal)), all);
    }
    for (int ways : List.of(1, 4)) {
      times(16_384, ways, all);
      times(65_536, ways, all);
    }
    return new Measurements(all);
  }

  /** Over all puzzles and seeds. */
  private void errors(
      String how, int samples, Function<Signal, Knowledge> method, List<Measurement> all) {
    int seeds = quick() ? 5 : 40;
    double squares = 0;
    double worst = 0;
    for (Puzzle puzzle : Puzzle.all()) {
      double truth = puzzle.truth();
      double square = 0;
      for (int seed = 1; seed <= seeds; seed++) {
        double[][] u = Strata.of(seed, 3, samples);
        Alternatives alternatives = puzzle.sampled(u);
        Gain gain = Information.of(alternatives, method.apply(Signal.of(u[0])));
        double off = 100 * (gain.value() - truth) / Information.perfect(alternatives).value();
        square += off * off / seeds;
      }
      say("%s, %,d samples, %s: %.2f %%".formatted(how, samples, puzzle.name(), Math.sqrt(square)));
      squares += square / Puzzle.all().size();
      worst = Math.max(worst, Math.sqrt(square));
    }
    String name = "%s, %,d samples".formatted(how, samples);
    boolean asked = how.equals("bins") && samples >= 20_000;
    all.add(Measurement.of(name + ", error", Math.sqrt(squares), "% EVPI"));
    all.add(
        asked
            ? Measurement.atMost(GOAL_PER_CENT, name + ", worst puzzle", worst, "% EVPI")
            : Measurement.of(name + ", worst puzzle", worst, "% EVPI"));
  }

  /** Sorting by each quantity once, and one decision with all of them; least time of the rounds. */
  private void times(int samples, int ways, List<Measurement> all) {
    double[][] u = Strata.of(1, QUANTITIES, samples);
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int way = 0; way < ways; way++) {
      double[] column = new double[samples];
      for (int i = 0; i < samples; i++) {
        column[i] = u[way][i] + u[way + 1][i] * u[way + 2][i] - 0.7;
      }
      columns.put("way " + way, column);
    }
    Alternatives decision = Alternatives.orNothing("nothing", columns);
    List<Signal> signals = new ArrayList<>();
    for (double[] quantity : u) {
      signals.add(Signal.of(quantity));
    }
    double sorting = Double.POSITIVE_INFINITY;
    double passing = Double.POSITIVE_INFINITY;
    for (int round = 0; round < (quick() ? 20 : 100); round++) {
      long start = System.nanoTime();
      List<Bins> bins = signals.stream().map(Bins::of).toList();
      long sorted = System.nanoTime();
      Information.of(decision, bins);
      passing = Math.min(passing, System.nanoTime() - sorted);
      sorting = Math.min(sorting, sorted - start);
    }
    double cells = (double) samples * QUANTITIES;
    String name = "%,d samples, %d ways: ".formatted(samples, ways);
    all.add(Measurement.of(name + "sorting, a quantity", sorting / cells, "ns"));
    all.add(
        Measurement.atMost(
            GOAL_NANOSECONDS, name + "a quantity and way", passing / cells / ways, "ns"));
  }
}
