package dev.quarterdeck.app;

import dev.quarterdeck.server.store.Data;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Checks that a kept office is as it was written. */
@CommandLine.Command(
    name = "audit",
    description = {
      "Name what in a kept office is not as it was written.",
      "Recomputes the chain of everything that was done to it, and what each revision changed."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd audit")
final class AuditCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DataOption where = new DataOption();

  AuditCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Data data = where.existing(surroundings)) {
      List<String> findings = data.store().audit();
      findings.forEach(surroundings.err()::println);
      if (findings.isEmpty()) {
        long revisions = data.store().head().number();
        surroundings.out().println("Holds: " + DataOption.revisions(revisions) + ", as written.");
      }
      surroundings.out().flush();
      return findings.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
    }
  }
}
