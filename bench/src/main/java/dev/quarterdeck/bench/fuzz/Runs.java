package dev.quarterdeck.bench.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** What is done with each case. */
interface Runs {
  /** Runs a case whose files are in a folder; throws whatever must never happen. */
  Reached run(Case input, Path folder, Steps steps) throws IOException;

  /** Is told of each step that begins; a step is what one command does. */
  interface Steps {
    void at(String step);
  }

  /** How far a case came. */
  enum Reached {
    ERRORS,
    CHECKED,
    DECIDED
  }
}
