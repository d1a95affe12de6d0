package dev.quarterdeck.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Writes a small workspace to start from. */
@CommandLine.Command(
    name = "init",
    description = {
      "Write a small commented workspace to start from.",
      "The folder is made when it is not there, and must be empty when it is."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd init my-office")
final class InitCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of("organization.yaml", "goals.yaml", "drivers.yaml", "initiatives.yaml", "limits.yaml");

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FOLDER", description = "Where to write it.")
  private Path folder = Path.of("");

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path target = surroundings.path(folder);
    mustBeEmpty(target);
    Files.createDirectories(target);
    for (String file : FILES) {
      try (InputStream text = InitCommand.class.getResourceAsStream("starter/" + file)) {
        if (text == null) {
          throw new IllegalStateException("starter/" + file + " must be in the jar");
        }
        Files.copy(text, target.resolve(file));
      }
      surroundings.out().println("wrote " + folder.resolve(file));
    }
    return Exit.FINE;
  }

  private void mustBeEmpty(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new CannotDo(
          "'" + folder + "' must be a folder, but is a file.", "choose another name.");
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isPresent()) {
        throw new CannotDo(
            "The folder '" + folder + "' must be empty.", "choose a new one: qd init my-office");
      }
    }
  }
}
