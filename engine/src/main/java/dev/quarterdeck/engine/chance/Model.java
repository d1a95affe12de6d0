package dev.quarterdeck.engine.chance;

import java.util.List;

/**
 * All that a simulation needs, in plain numbers. The order of drivers, correlations and cases does
 * not matter; that of outputs is the order of a timing's weights.
 *
 * @param samples a power of two from 512 to 4,194,304
 */
public record Model(
    long seed,
    int samples,
    Sampling sampling,
    List<Driver> drivers,
    List<Correlation> correlations,
    List<String> outputs,
    List<Case> cases) {
  public Model {
    drivers = List.copyOf(drivers);
    correlations = List.copyOf(correlations);
    outputs = List.copyOf(outputs);
    cases = List.copyOf(cases);
  }
}
