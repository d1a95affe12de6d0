package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.List;

/**
 * Something uncertain that a model draws, by its rank.
 *
 * @param caseKey the case whose own it is; empty for a driver
 * @param name of the quantity in its pad, unique there
 * @param label what a reader knows it by: the name of the driver, assumption, line or event
 * @param levels probabilities at which a rank goes from one level to the next; none on a scale
 * @param falling whether a low rank is much of what the label names: an event that happens, or a
 *     shortfall
 */
public record Input(
    String caseKey, String name, String label, List<Double> levels, boolean falling) {
  public Input {
    levels = List.copyOf(levels);
  }

  static Input of(String caseKey, String name, String label, Estimate estimate) {
    List<Double> levels = new ArrayList<>();
    if (estimate instanceof Discrete discrete) {
      double sum = 0;
      for (Discrete.Outcome outcome : discrete.outcomes()) {
        sum += outcome.probability();
        if (sum > 0 && sum < 1 - 1e-9) {
          levels.add(sum);
        }
      }
    }
    return new Input(caseKey, name, label, levels, false);
  }

  /** The same with much of what the label names at low ranks. */
  Input turned() {
    return new Input(caseKey, name, label, levels, true);
  }
}
