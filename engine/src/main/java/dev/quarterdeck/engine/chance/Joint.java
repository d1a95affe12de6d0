package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import java.util.List;

/** Samples of several cases together: drivers and pads are drawn once for all of them. */
public final class Joint {
  private final Simulation simulation;
  private final List<String> outputs;
  private final double[][] totals;

  Joint(Simulation simulation, List<String> outputs, double[][] totals) {
    this.simulation = simulation;
    this.outputs = outputs;
    this.totals = totals;
  }

  /** Samples of the sum over all picks of an output. */
  public double[] total(String output) {
    return totals[index(output)].clone();
  }

  /**
   * Samples of an output of one pick, aligned with {@link #total}; drawn again on each call, with
   * the same bits.
   */
  public double[] column(Pick pick, String output) {
    int index = index(output);
    return simulation.columns(outputs.size(), List.of(pick), 1, Progress.none())[0][index];
  }

  /** Summary of the sum over all picks of an output. */
  public Summary summary(String output) {
    return Summary.of(totals[index(output)]);
  }

  private int index(String output) {
    int index = outputs.indexOf(output);
    Check.that(index >= 0, "'%s' must be one of the outputs %s", output, outputs);
    return index;
  }
}
