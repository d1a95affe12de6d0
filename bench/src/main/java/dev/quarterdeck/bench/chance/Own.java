package dev.quarterdeck.bench.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Mean;
import dev.quarterdeck.engine.chance.Moments;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Quarterdeck's simulation on one thread; making the model ready counts.
 *
 * @param what is asked of it
 */
record Own(What what, int initiatives, int samples) implements Contestant {
  /** Ways to ask. */
  enum What {
    /** The mean of each initiative for any start, from moments. */
    MOMENTS,
    /** The total of each sample. */
    JOINT,
    /** The samples of each initiative, then their sum and means: all in one drawing. */
    COLUMNS
  }

  @Override
  public String name() {
    return "own " + what.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable String missing() {
    return null;
  }

  @Override
  public Round run(Setting setting) {
    long start = Cpu.now();
    Simulation simulation = Simulation.of(setting.model(7, samples, initiatives, Sampling.SOBOL));
    return switch (what) {
      case MOMENTS -> moments(setting, simulation, start);
      case JOINT -> {
        double[] totals =
            simulation
                .joint(List.of("npv"), setting.picks(initiatives), 1, Progress.none())
                .total("npv");
        yield Round.of(Cpu.now() - start, totals, initiatives);
      }
      case COLUMNS -> columns(setting, simulation, start);
    };
  }

  private Round moments(Setting setting, Simulation simulation, long start) {
    Moments moments = simulation.moments(1, Progress.none());
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < initiatives; k++) {
      Mean mean = moments.mean(Setting.key(k), setting.weights());
      sum += mean.mean();
      squares += mean.stdError() * mean.stdError();
    }
    double nanos = Cpu.now() - start;
    return new Round(
        nanos / initiatives / samples, sum / initiatives, Math.sqrt(squares) / initiatives);
  }

  private Round columns(Setting setting, Simulation simulation, long start) {
    double[][][] columns = simulation.columns(1, setting.picks(initiatives), 1, Progress.none());
    double[] totals = new double[samples];
    double[] means = new double[initiatives];
    for (int k = 0; k < initiatives; k++) {
      double[] column = columns[k][0];
      double sum = 0;
      for (int i = 0; i < samples; i++) {
        totals[i] += column[i];
        sum += column[i];
      }
      means[k] = sum / samples;
    }
    double nanos = Cpu.now() - start;
    Round round = Round.of(nanos, totals, initiatives);
    double mean = Arrays.stream(means).average().orElseThrow();
    return new Round(round.nanos(), mean, round.error());
  }
}
