package dev.quarterdeck.engine.chance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One option of an initiative.
 *
 * @param key unique in the model
 * @param pad the initiative: cases of one pad share the draws of equally named quantities
 * @param locals estimates its formulas may use by name, before drivers of the same name
 * @param correction multipliers from a reference class
 * @param periodsOfDelivery the planned time that a duration multiplier stretches
 * @param delays the longest delay that is told apart, in whole periods; longer ones count as this
 */
public record Case(
    String key,
    String pad,
    Map<String, Estimate> locals,
    List<Line> lines,
    List<Event> events,
    @Nullable Correction correction,
    double periodsOfDelivery,
    int delays) {
  /** Of delays; longer ones are told apart by nobody. */
  static final int MOST_DELAYS = 10_000;

  public Case {
    locals = Collections.unmodifiableMap(new LinkedHashMap<>(locals));
    lines = List.copyOf(lines);
    events = List.copyOf(events);
    Check.that(
        periodsOfDelivery >= 0 && Double.isFinite(periodsOfDelivery),
        "The periods of delivery of '%s' must be 0 or more, not %s",
        key,
        periodsOfDelivery);
    Check.that(
        delays >= 0 && delays <= MOST_DELAYS,
        "The delays told apart of '%s' must be 0 to %s periods, not %s",
        key,
        MOST_DELAYS,
        delays);
  }
}
