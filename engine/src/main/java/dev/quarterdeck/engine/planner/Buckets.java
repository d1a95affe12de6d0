package dev.quarterdeck.engine.planner;

/**
 * Periods grouped under one capacity each, e.g. quarters in fiscal years.
 *
 * @param first length of the first bucket in periods; shorter than the others where the time line
 *     starts inside one
 * @param length of every other bucket in periods
 */
public record Buckets(int first, int length) {
  public Buckets {
    Demand.that(length > 0, "The length of a bucket (%s periods) must be positive.", length);
    Demand.that(
        first > 0 && first <= length,
        "The first bucket (%s periods) must be 1 to %s periods long.",
        first,
        length);
  }

  /** All of one length. */
  public static Buckets of(int length) {
    return new Buckets(length, length);
  }

  /** First period of a bucket. */
  int from(int bucket) {
    return bucket == 0 ? 0 : first + (bucket - 1) * length;
  }

  /** First period after a bucket. */
  int to(int bucket) {
    return first + bucket * length;
  }

  /** How many of them the problem reaches into. */
  int count(PlanProblem problem) {
    return 1 + Math.ceilDiv(Math.max(0, problem.periods() - first), length);
  }

  /** How many periods so many buckets hold. */
  int periods(int buckets) {
    return buckets == 0
        ? 0
        : Math.addExact(first, Math.multiplyExact(Math.decrementExact(buckets), length));
  }
}
