package dev.quarterdeck.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found, to print for a person or a program. */
public record Measurements(List<Measurement> all) {

  /** Whether every goal is met. */
  public boolean hold() {
    return all.stream().allMatch(Measurement::holds);
  }

  /** Prints a line each: name, figure, unit, goal, and whether it holds. */
  public void table(PrintWriter out) {
    int width = all.stream().mapToInt(one -> one.name().length()).max().orElse(0);
    for (Measurement one : all) {
      String line =
          String.format(
              Locale.ROOT,
              "%-" + Math.max(1, width) + "s  %12s %-8s  %s",
              one.name(),
              Measurement.text(one.figure()),
              one.unit(),
              one.goal() == null ? "" : one.goal() + (one.holds() ? "  holds" : "  MISSED"));
      out.println(line.stripTrailing());
    }
    out.flush();
  }

  /** Prints a list of {@code {name, figure, unit, goal, holds}}. */
  public void json(PrintWriter out) {
    out.println(
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writeValueAsString(all)
            .replace(System.lineSeparator(), "\n"));
    out.flush();
  }
}
