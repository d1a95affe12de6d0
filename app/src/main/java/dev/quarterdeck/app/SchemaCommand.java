package dev.quarterdeck.app;

import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Schemas;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Prints how a kind of document is written, or which kinds there are. */
@CommandLine.Command(
    name = "schema",
    description = {
      "Print the JSON Schema of a kind of document, for editors and other programs.",
      "Without a kind, list the kinds there are."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd schema                                    the kinds",
      "  qd schema Initiative > initiative.json       the schema of one",
      "  qd schema --all > quarterdeck.json           one schema for every file of a workspace;",
      "                                               in the first line of each, for editors:",
      "                                               # yaml-language-server: $schema=quarterdeck.json"
    })
final class SchemaCommand implements Callable<Integer> {
  /** No kind of document, but a form that other programs read. */
  private static final String DECISION = "Decision";

  private final Surroundings surroundings;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "KIND", arity = "0..1", description = "Such as Initiative.")
  private @Nullable String name;

  @Option(
      names = "--all",
      description = "One schema for all kinds: the kind says which rules hold.")
  private boolean all;

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (all && name != null && spec != null) {
      throw new ParameterException(spec.commandLine(), "--all goes without a kind");
    }
    if (all) {
      Json.print(surroundings.out(), Schemas.of(Kinds.all()));
    } else if (name == null) {
      Kinds.all()
          .forEach(kind -> surroundings.out().printf("%-16s %s%n", kind.name(), kind.purpose()));
      surroundings.out().printf("%-16s %s%n", DECISION, "What qd decide writes");
    } else if (name.equalsIgnoreCase(DECISION)) {
      Json.print(surroundings.out(), DecisionJson.schema());
    } else {
      Json.print(surroundings.out(), Schemas.of(kind(name)));
    }
    return Exit.FINE;
  }

  private static Kind<?> kind(String name) {
    return Kinds.all().stream()
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> {
          String near = Nearest.to(name, Kinds.all().stream().map(Kind::name).toList());
          return new CannotDo(
              "There is no kind '" + name + "'.",
              near == null ? "qd schema lists them." : near + ".");
        });
  }
}
