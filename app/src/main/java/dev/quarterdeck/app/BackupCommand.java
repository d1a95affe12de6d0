package dev.quarterdeck.app;

import dev.quarterdeck.server.store.Data;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a kept office into a file. */
@CommandLine.Command(
    name = "backup",
    description = {
      "Copy a kept office into a file, while work goes on.",
      "In it are documents with all their history, the audit, proposals, decisions, accounts and",
      "tokens; passwords and tokens as hashes only. Who is signed in is not. Keep it as safe as the",
      "office."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd backup office.backup")
final class BackupCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DataOption where = new DataOption();

  @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
  private Path file = Path.of("");

  BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path target = surroundings.path(file);
    try (Data data = where.existing(surroundings)) {
      Path folder = target.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw new CannotDo(
            "The folder '" + folder + "' must be there, and is not.", "make it first.");
      }
      data.store().backup(target);
      surroundings.out().println("wrote " + file);
      surroundings.out().flush();
      return Exit.FINE;
    } catch (IllegalArgumentException refused) {
      throw new CannotDo(refused.getMessage() + ".", null);
    }
  }
}
