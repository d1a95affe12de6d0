package dev.quarterdeck.app;

import dev.quarterdeck.office.workspace.FolderFiles;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a kept office into a folder. */
@CommandLine.Command(
    name = "unload",
    description =
        "Write the workspace of a kept office into a folder, file by file as it was loaded.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd unload my-office",
      "  qd unload my-office --revision 12     as it was then",
    })
final class UnloadCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DataOption where = new DataOption();

  @Parameters(paramLabel = "FOLDER", description = "Where to; must be empty, or not be there.")
  private Path folder = Path.of("");

  @Option(names = "--revision", paramLabel = "N", description = "The newest when left out.")
  private @Nullable Long revision;

  UnloadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path target = surroundings.path(folder);
    if (Files.isRegularFile(target)) {
      throw Refusal.noFolder(folder, "another path.");
    }
    if (Files.isDirectory(target)) {
      try (Stream<Path> entries = Files.list(target)) {
        if (entries.findAny().isPresent()) {
          throw new CannotDo("The folder '" + folder + "' must be empty.", "choose a new one.");
        }
      }
    }
    try (Data data = where.existing(surroundings)) {
      long head = data.store().head().number();
      long wanted = revision == null ? head : revision;
      if (wanted < 1 || wanted > head) {
        throw new CannotDo("--revision must be from 1 to " + head + ".", null);
      }
      Map<String, @Nullable String> files = new HashMap<>(data.store().files(wanted));
      Files.createDirectories(target);
      FolderFiles.write(target, files);
      surroundings.out().println("wrote " + files.size() + " files, revision " + wanted);
      surroundings.out().flush();
      return Exit.FINE;
    }
  }
}
