package dev.quarterdeck.app;

/** What a process ends with. */
final class Exit {
  /** Done, nothing wrong. */
  static final int FINE = 0;

  /** The inputs have problems, or the work could not be done. */
  static final int PROBLEMS = 1;

  /** The command line itself is wrong. */
  static final int USAGE = 2;

  private Exit() {}
}
