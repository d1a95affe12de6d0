package dev.quarterdeck.app;

import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.server.store.Data;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a kept office what a folder holds. */
@CommandLine.Command(
    name = "load",
    description = {
      "Make a kept office what a workspace's folder holds, as one revision.",
      "Loading the same again changes nothing. What it was before stays in its history."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd load my-office --reason \"As agreed on Monday\"")
final class LoadCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DataOption where = new DataOption();

  @Mixin private FolderArgument folder = new FolderArgument();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
  private @Nullable String reason;

  LoadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Workspace workspace = folder.in(surroundings).read();
    String author = surroundings.environment().getOrDefault("USER", "command line");
    String why = reason == null ? "Loaded from a folder" : reason;
    try (Data data = where.open(surroundings)) {
      Revision revision =
          new Desk(data.store(), DataOption.READER)
              .become(workspace.files(), new Desk.Signature(author, why));
      surroundings
          .out()
          .println(revision == null ? "nothing to change" : "revision " + revision.number());
      surroundings.out().flush();
      return Exit.FINE;
    } catch (StaleException stale) {
      throw new CannotDo("The office was changed meanwhile.", "load it again.");
    }
  }
}
