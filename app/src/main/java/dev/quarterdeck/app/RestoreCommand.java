package dev.quarterdeck.app;

import dev.quarterdeck.server.store.BadBackup;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a backup into an empty office. */
@CommandLine.Command(
    name = "restore",
    description = {
      "Take a backup with all its history into an office that is empty.",
      "That may be of another kind than the one it was made of. The backup is audited first."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd restore office.backup --database jdbc:postgresql://localhost/quarterdeck")
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DataOption where = new DataOption();

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path backup = surroundings.path(file);
    try (Scratch scratch = Scratch.make(surroundings);
        Data trial = Data.sqlite(scratch.folder().resolve("trial.db"), Clock.systemUTC())) {
      trial.store().restore(backup); // nothing is made for a backup that is refused
    } catch (BadBackup bad) {
      throw new CannotDo(bad.getMessage() + ".", bad.advice());
    }
    try (Data data = where.empty(surroundings)) {
      data.store().restore(backup);
      long revisions = data.store().head().number();
      surroundings.out().println("restored " + DataOption.revisions(revisions));
      surroundings.out().flush();
      return Exit.FINE;
    } catch (IllegalArgumentException refused) {
      throw new CannotDo(refused.getMessage() + ".", "restore into a new --data.");
    }
  }
}
