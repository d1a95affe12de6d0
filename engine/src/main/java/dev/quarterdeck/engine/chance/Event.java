package dev.quarterdeck.engine.chance;

/** Something that may happen to a case. */
public sealed interface Event {
  /** Unique among the events of its case. */
  String key();

  /** 0 to 1. */
  double probability();

  /**
   * A failure.
   *
   * @param loses share of all benefit lines lost when it happens, 0 to 1
   */
  record Fail(String key, double probability, double loses) implements Event {
    public Fail {
      Check.share("The probability of '" + key + "'", probability);
      Check.share("What '" + key + "' loses", loses);
    }
  }

  /**
   * A delay.
   *
   * @param periods by which it delays when it happens
   */
  record Delay(String key, double probability, Estimate periods) implements Event {
    public Delay {
      Check.share("The probability of '" + key + "'", probability);
    }
  }
}
