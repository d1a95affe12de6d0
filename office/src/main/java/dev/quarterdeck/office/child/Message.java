package dev.quarterdeck.office.child;

/** What parent and child say to each other. {@link Messages} gives their bytes. */
sealed interface Message {

  /**
   * The parent's question, once.
   *
   * @param task see {@link dev.quarterdeck.engine.planner.bytes.PlanBytes}
   */
  record Ask(byte[] task) implements Message {}

  /** The parent has given up; the child answers with what it has. */
  record Cancel() implements Message {}

  /** See {@link dev.quarterdeck.engine.Progress#at}. */
  record Step(String step, double share) implements Message {}

  /** See {@link dev.quarterdeck.engine.Progress#found}. */
  record Found() implements Message {}

  /**
   * The child's result, its last word.
   *
   * @param result see {@link dev.quarterdeck.engine.planner.bytes.PlanBytes}
   */
  record Answer(byte[] result) implements Message {}

  /** There is no result; the child's last word too. */
  record Failed(Cause cause, String text) implements Message {}

  /** Why there is no result. */
  enum Cause {
    /** What came in was no message, or not that of a task. */
    REFUSED,
    /** The planner threw an {@link IllegalArgumentException}. */
    ARGUMENT,
    /** The planner threw an {@link IllegalStateException}. */
    STATE,
    /** The planner threw something else. */
    OTHER
  }
}
