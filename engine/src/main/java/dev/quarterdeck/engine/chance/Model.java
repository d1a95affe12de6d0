package dev.quarterdeck.engine.chance;

import java.util.List;

/**
 * All that a simulation needs, in plain numbers. The order of drivers, correlations and cases does
 * not matter.
 *
 * @param samples a power of two from 512 to 4,194,304
 * @param copula how correlated drivers move together
 */
public record Model(
    long seed,
    int samples,
    Sampling sampling,
    List<Driver> drivers,
    List<Correlation> correlations,
    Copula copula,
    List<Case> cases) {
  public Model {
    drivers = List.copyOf(drivers);
    correlations = List.copyOf(correlations);
    cases = List.copyOf(cases);
  }
}
