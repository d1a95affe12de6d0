package dev.quarterdeck.office.child;

import java.util.OptionalInt;

/**
 * The child process ended, or had to be ended, without a result. Its parent is as well as before.
 */
public final class ChildFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int NONE = -1;

  /** What a JVM ends with that is out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  /** To this the number of the signal is added that ended a process. */
  private static final int BY_SIGNAL = 128;

  private static final int ABORT = 6;
  private static final int KILL = 9;

  private static final String CRASHED =
      ": it crashed. Maybe another seed or less effort goes another way.";

  private final int exitValue;
  private final String lastWords;

  private ChildFailure(String message, int exitValue, String lastWords) {
    super(message);
    this.exitValue = exitValue;
    this.lastWords = lastWords;
  }

  /**
   * It ended by itself, or somebody else ended it.
   *
   * @param crash the beginning of what the Java machine wrote of its crash; empty without one
   * @param errors the end of what it wrote to its standard error
   */
  static ChildFailure ended(int exitValue, String crash, String errors) {
    return new ChildFailure(
        "The planner's process must answer, and ended with exit value "
            + exitValue
            + (crash.isEmpty() ? meaning(exitValue) : CRASHED),
        exitValue,
        crash.isEmpty() ? errors : crash);
  }

  /** It is there, but not fit to go on with. */
  static ChildFailure because(String message, String lastWords) {
    return new ChildFailure(message, NONE, lastWords);
  }

  private static String meaning(int exitValue) {
    return switch (exitValue) {
      case OUT_OF_MEMORY -> ": out of memory. Maybe give it a larger heap.";
      case BY_SIGNAL + ABORT -> CRASHED;
      case BY_SIGNAL + KILL -> ": it was killed. Maybe the machine ran out of memory.";
      default -> exitValue > BY_SIGNAL ? ": signal " + (exitValue - BY_SIGNAL) + " ended it." : ".";
    };
  }

  /** What the process ended with; empty if it did not end by itself. */
  public OptionalInt exitValue() {
    return exitValue == NONE ? OptionalInt.empty() : OptionalInt.of(exitValue);
  }

  /**
   * Where the Java machine wrote of its crash the beginning of that, else the last lines that the
   * process wrote to its standard error; some thousand letters at most.
   */
  public String lastWords() {
    return lastWords;
  }
}
