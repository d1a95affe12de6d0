package dev.quarterdeck.app;

import dev.quarterdeck.office.exchange.table.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Shows what was found in a table.
 *
 * @param file the table as the user wrote it
 */
record FindingPrinter(Surroundings surroundings, Path file) {

  /** Prints each finding on a line of its own to the error stream. */
  void print(List<Finding> findings) {
    findings.forEach(finding -> surroundings.err().println(line(finding)));
    surroundings.err().flush();
  }

  private String line(Finding finding) {
    String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return file + ": " + kind + ": " + finding;
  }
}
