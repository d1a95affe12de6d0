package dev.quarterdeck.engine.chance.information;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something small that is done to learn before something large is decided.
 *
 * @param signals what it shows, by the name of the quantity that it tells of
 * @param cost what it costs, present value
 * @param known the first period in which its results can be used
 */
public record Pilot(String name, Map<String, Signal> signals, double cost, int known) {
  /** Checks costs, keeps the order of signals. */
  public Pilot {
    signals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(signals));
    Columns.finite("The cost of '" + name + "'", cost);
  }

  /** Learning everything about one quantity, for nothing: its gain is the quantity's EVPPI. */
  public static Pilot perfect(String quantity, Signal signal) {
    return new Pilot(quantity, Map.of(quantity, signal), 0, 0);
  }
}
