package dev.quarterdeck.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Figures with their goals. */
public record Measurements(List<Measurement> all) implements Findings {

  @Override
  public boolean hold() {
    return all.stream().allMatch(Measurement::holds);
  }

  /** Prints a line each: name, figure, unit, goal, and whether it holds. */
  @Override
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
  @Override
  public void json(PrintWriter out) {
    Json.print(all, out);
  }
}
