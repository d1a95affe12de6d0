package dev.quarterdeck.engine.chance;

/**
 * How two drivers move together.
 *
 * @param rank Spearman's rank correlation, -1 to 1
 */
public record Correlation(String a, String b, double rank) {
  public Correlation {
    Check.that(
        rank >= -1 && rank <= 1,
        "The rank correlation of '%s' and '%s' must be between -1 and 1, not %s",
        a,
        b,
        rank);
    Check.that(!a.equals(b), "The driver '%s' must be correlated with another, not itself", a);
  }
}
