package dev.quarterdeck.engine.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be funded: at most one of its options, once. Leaving it out is always possible
 * and worth 0.
 *
 * @param key unique within the problem
 * @param category what {@link CategoryBand} groups by
 */
public record Candidate(String key, @Nullable String category, List<Option> options) {
  public Candidate {
    options = List.copyOf(options);
    long distinct = options.stream().map(Option::key).distinct().count();
    Demand.that(distinct == options.size(), "The options of '%s' must have different keys.", key);
  }
}
