package dev.quarterdeck.engine;

/**
 * How far a long computation has come, and whether the caller still wants it.
 *
 * <p>Whoever computes calls {@link #at} now and then and stops soon after {@link #cancelled} turns
 * true.
 */
public interface Progress {
  /**
   * Reports a step.
   *
   * @param step what is being done, in a few words for a person
   * @param share done so far, 0 to 1; never falls within one step
   */
  void at(String step, double share);

  /** Reports an answer, though perhaps not the last word; again whenever there is a better one. */
  default void found() {}

  /** Whether the caller has given up; asked from any thread. */
  default boolean cancelled() {
    return false;
  }

  /**
   * This progress as seen by a part of the work: whatever steps the part has are shown as one.
   *
   * @param step what the part does, in a few words for a person
   * @param from share of the step that is done before the part
   * @param to share of the step that is done after it
   */
  default Progress part(String step, double from, double to) {
    return new PartOfProgress(this, step, from, to);
  }

  /** This progress of a part of the work that shows nothing: it hears only of the caller's wish. */
  default Progress quiet() {
    Progress whole = this;
    return new Progress() {
      @Override
      public void at(String step, double share) {}

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }

  /** Nobody watches. */
  static Progress none() {
    return (step, share) -> {};
  }
}
