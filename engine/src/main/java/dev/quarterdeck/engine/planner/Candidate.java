package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
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

  /** The same with other values. */
  Candidate worth(Worth worth) {
    List<Option> others = new ArrayList<>();
    for (Option option : options) {
      double[] values = new double[option.values().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = worth.of(option, option.earliest() + i);
      }
      others.add(option.worth(values));
    }
    return new Candidate(key, category, others);
  }

  /** What an option is worth when started in a period. */
  interface Worth {
    double of(Option option, int start);
  }
}
