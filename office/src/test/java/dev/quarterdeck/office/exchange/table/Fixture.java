package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.engine.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files of a test, and the documents that an import wrote. */
record Fixture(Path folder) {
  static final String SIMPLE =
      """
      apiVersion: quarterdeck.dev/v1
      kind: TableMapping
      metadata: {name: simple}
      spec:
        columns: {name: Id, title: Title, category: Kind, start: Start, end: End, cost: Cost, benefit: Benefit}
        money: {unit: EUR M}
        dates: {order: day-month}
      """;
  static final String HEAD = "Id,Title,Kind,Start,End,Cost,Benefit,Note\n";

  /** A file of the shared test data; the test is skipped where there is none. */
  static Path shared(String name) {
    Path found =
        Stream.of("../shared/data", "../../shared/data")
            .map(data -> Path.of(data, "portfolio", name))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(
        found != null, "skipped: ../shared/data/portfolio/" + name + " is absent");
    return java.util.Objects.requireNonNull(found);
  }

  /** A mapping that the project ships. */
  static Path shipped(String name) {
    return Stream.of("mappings", "../mappings")
        .map(mappings -> Path.of(mappings, name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Imports a table of text by the simple mapping. */
  Report run(String text) {
    return run(write("projects.csv", text), write("mapping.yaml", SIMPLE));
  }

  Report run(Path table, Path mapping) {
    return TableImport.run(request(table, mapping, false), Progress.none());
  }

  TableImport.Request request(Path table, Path mapping, boolean dryRun) {
    return new TableImport.Request(table, mapping, folder.resolve("into"), dryRun);
  }

  String written(String name) {
    try {
      return Files.readString(folder.resolve("into").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents of a text, as maps. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> documents(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    List<Map<String, Object>> documents = new java.util.ArrayList<>();
    new Load(settings).loadAllFromString(text).forEach(d -> documents.add((Map<String, Object>) d));
    return documents;
  }

  /** A value by its path, list items by number; null when it is not there. */
  static @org.jspecify.annotations.Nullable Object at(Object document, String path) {
    Object value = document;
    for (String step : path.split("\\.")) {
      value =
          value instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }
}
