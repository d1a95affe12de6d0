package dev.quarterdeck.engine.chance.information;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point at which a decision can be made anew.
 *
 * @param cost what the stage before it costs, present value; spent by whoever wants to reach it
 * @param known what has been seen by then, signals of earlier gates included
 * @param alternatives what may be done there, by name - such as abandon, defer, expand - with the
 *     present value of all that follows, by sample; at least one
 */
public record Gate(
    String name, double cost, List<Signal> known, Map<String, double[]> alternatives) {
  /** Checks the cost, keeps the order of alternatives. */
  public Gate {
    Columns.finite("The cost of '" + name + "'", cost);
    known = List.copyOf(known);
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
  }
}
