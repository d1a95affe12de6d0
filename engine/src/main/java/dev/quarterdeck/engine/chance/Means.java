package dev.quarterdeck.engine.chance;

import java.util.Map;

/** Expected outputs of every case at every timing. */
public final class Means {
  private final Map<String, Map<String, Mean[]>> means;

  Means(Map<String, Map<String, Mean[]>> means) {
    this.means = means;
  }

  /**
   * One of them.
   *
   * @param output its place in the model's outputs
   * @throws IllegalArgumentException when the model has no such case, timing or output
   */
  public Mean get(String caseKey, String timingKey, int output) {
    Mean[] found = means.getOrDefault(caseKey, Map.of()).get(timingKey);
    if (found == null || output < 0 || output >= found.length) {
      throw new IllegalArgumentException(
          "The case '%s' must have the timing '%s' and output %s"
              .formatted(caseKey, timingKey, output));
    }
    return found[output];
  }
}
