package dev.quarterdeck.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sound inputs to spoil.
 *
 * @param workspaces small whole workspaces, one text each
 * @param common of the example: all but its initiatives
 * @param initiatives of the example, a document each
 * @param sheets tables that are workspace files, by file name
 * @param tables to import
 */
record Corpus(
    List<String> workspaces,
    String common,
    List<String> initiatives,
    List<Sheet> sheets,
    List<Table> tables) {
  private static final int FIRST_CHARS = 12_000;

  /** A table that is a file of a workspace. */
  record Sheet(String file, String text) {}

  /** A table of projects and the mapping that reads it. */
  record Table(String text, String mapping) {
    private static final Pattern UNIT = Pattern.compile("unit: ([A-Z]{3})");
    private static final Pattern CURRENCY = Pattern.compile("currency: ([A-Z]{3})");

    /** A workspace in the table's currency, so that the two can be decided together. */
    String inItsCurrency(String workspace) {
      Matcher unit = UNIT.matcher(mapping);
      Matcher currency = CURRENCY.matcher(workspace);
      return unit.find() && currency.find()
          ? workspace.replace(currency.group(1), unit.group(1))
          : workspace;
    }
  }

  /**
   * Reads the seeds of this package, the example, and the first rows of real tables.
   *
   * @param home folder of the project
   * @param data folder of public test data, which need not be there
   */
  static Corpus read(Path home, Path data) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (String name : List.of("portfolio-comma", "portfolio-semicolon", "portfolio-tab")) {
      tables.add(new Table(seed(name + ".csv"), seed(name + ".yaml")));
    }
    Path raw = data.resolve("portfolio/raw");
    Path mappings = home.resolve("mappings");
    real(raw.resolve("us_itdb_projects_2012.csv"), mappings.resolve("us-itdb.yaml"), tables);
    real(raw.resolve("gmpp_2022.csv"), mappings.resolve("gmpp.yaml"), tables);
    return new Corpus(
        List.of(seed("quarters.yaml"), seed("years.yaml"), seed("rules.yaml")),
        common(home.resolve("example")),
        initiatives(home.resolve("example/initiatives")),
        List.of(
            new Sheet("initiatives.csv", seed("initiatives.csv")),
            new Sheet("drivers.csv", seed("drivers.csv"))),
        tables);
  }

  private static String seed(String name) throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("seeds/" + name)) {
      if (in == null) {
        throw new IllegalStateException("seeds/" + name + " must be in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void real(Path table, Path mapping, List<Table> tables) throws IOException {
    if (Files.exists(table) && Files.exists(mapping)) {
      String text = Files.readString(table);
      String first = text.substring(0, Math.min(text.length(), FIRST_CHARS));
      String rows = first.substring(0, first.lastIndexOf('\n') + 1);
      tables.add(new Table(rows, Files.readString(mapping)));
    }
  }

  private static String common(Path example) throws IOException {
    return String.join("\n---\n", texts(example))
        .replaceAll("(?m)^  samples: .*$", "  samples: 512")
        .replaceAll("(?m)^  planning: \\{", "  planning: {effort: 0.1, ");
  }

  private static List<String> initiatives(Path folder) throws IOException {
    return texts(folder).stream()
        .flatMap(text -> Stream.of(text.split("(?m)^---$")))
        .filter(text -> text.contains("kind: Initiative"))
        .toList();
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }
}
