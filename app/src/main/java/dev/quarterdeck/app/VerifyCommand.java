package dev.quarterdeck.app;

import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.Verify;
import dev.quarterdeck.office.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Verifies a decision. */
@CommandLine.Command(
    name = "verify",
    description = {
      "Do a decision again from its inputs and name every digit that differs.",
      "Checks the inputs' hash, the plan against every rule, its value, and its bounds; and, byte by",
      "byte, the report and the plan's table beside it."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd verify my-decision/decision.json")
final class VerifyCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 256L << 20;

  private static final String WRITES = "qd decide writes one.";

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The decision.json.")
  private Path file = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description =
          "Verify against this workspace rather than the inputs kept beside the decision.")
  private @Nullable Path folder;

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print what does not hold as a list of records.")
  private boolean json;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode written = written();
    Map<String, byte[]> views = views();
    List<Verify.Finding> findings = findings(written, views);
    print(findings, views.keySet());
    return findings.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
  }

  private List<Verify.Finding> findings(JsonNode written, Map<String, byte[]> views)
      throws IOException {
    try (Watching progress = Watching.on(surroundings)) {
      return new Verify(threads.count()).verify(written, inputs(progress), views, progress);
    }
  }

  private JsonNode written() throws IOException {
    Path path = surroundings.path(file);
    if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
      boolean within = Files.isRegularFile(path.resolve("decision.json"));
      throw none("", within ? file.resolve("decision.json").toString() : WRITES);
    }
    try {
      JsonNode written = DecisionJson.read(Files.readString(path));
      if (!written.has("inputsHash")) {
        throw none(", and is something else", WRITES);
      }
      return written;
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw none(
          at == null ? "" : ", and is no JSON from line %d on".formatted(at.getLineNr()),
          "copy it again: it was cut short or changed.");
    } catch (CharacterCodingException unreadable) {
      throw none(", and is not UTF-8", "copy it again: it was changed.");
    }
  }

  private CannotDo none(String why, String maybe) {
    return new CannotDo("'" + file + "' must be a decision.json" + why + ".", maybe);
  }

  private Map<String, byte[]> views() throws IOException {
    try {
      return DecisionFolder.views(surroundings.path(file), MOST_BYTES);
    } catch (IOException unreadable) {
      throw new CannotDo(
          "The files beside the decision must be readable: " + unreadable.getMessage() + ".", null);
    }
  }

  private Workspace inputs(Watching progress) throws IOException {
    if (folder != null) {
      return new WorkspaceFolder(surroundings, folder).read(progress);
    }
    try {
      progress.at("reading", 0);
      return DecisionFolder.inputs(surroundings.path(file));
    } catch (NoSuchFileException missing) {
      throw new CannotDo(
          "The inputs kept beside the decision must be there.", "--workspace FOLDER");
    } catch (IOException broken) {
      throw new CannotDo(
          "The inputs kept beside the decision must be readable: " + broken.getMessage() + ".",
          "--workspace FOLDER");
    }
  }

  private void print(List<Verify.Finding> findings, Set<String> views) {
    if (json) {
      Json.print(surroundings.out(), findings);
    } else if (findings.isEmpty()) {
      surroundings.out().println(holds(views));
    }
    for (Verify.Finding finding : findings) {
      surroundings
          .err()
          .printf("%s: %s, but %s%n", finding.path(), finding.written(), finding.recomputed());
    }
    surroundings.out().flush();
    surroundings.err().flush();
  }

  private static String holds(Set<String> views) {
    StringBuilder text =
        new StringBuilder(
            "Holds: inputs, plan, value and bounds of decision.json, to the last digit");
    if (!views.isEmpty()) {
      text.append("; ").append(String.join(" and ", views)).append(", to the last byte");
    }
    text.append('.');
    for (String name : List.of(DecisionFolder.REPORT, DecisionFolder.PLAN)) {
      text.append(views.contains(name) ? "" : " There is no " + name + " beside it.");
    }
    return text.toString();
  }
}
