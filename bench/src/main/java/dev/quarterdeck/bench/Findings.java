package dev.quarterdeck.bench;

import java.io.PrintWriter;

/** What a benchmark found, to print for a person or a program. */
public interface Findings {
  /** Whether every goal is met. */
  boolean hold();

  /** Prints it for a person. */
  void table(PrintWriter out);

  /** Prints it as a JSON list. */
  void json(PrintWriter out);
}
