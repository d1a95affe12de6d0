package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Measurement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link LargePortfolio} with 1 GB and reads what it prints. */
final class Large {
  private static final double CANCEL_SECONDS = 1;
  private static final double FEWEST_CALLS = 50;

  private Large() {}

  static List<Measurement> run(int initiatives, int samples)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                LargePortfolio.class.getName(),
                Integer.toString(initiatives),
                Integer.toString(samples))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(
          "The large portfolio must be drawn in 1 GB, but ended with " + process.exitValue());
    }
    String what = "%,d initiatives × 40 quarters × %,d samples: ".formatted(initiatives, samples);
    List<Measurement> all = new ArrayList<>();
    for (String line : output.strip().lines().toList()) {
      String[] cells = line.split("\t", -1);
      all.add(measurement(what + cells[0], Double.parseDouble(cells[1]), cells[2]));
    }
    return all;
  }

  private static Measurement measurement(String name, double figure, String unit) {
    if (name.endsWith("stopping")) {
      return Measurement.atMost(CANCEL_SECONDS, name, figure, unit);
    }
    if (unit.equals("calls")) {
      return Measurement.atLeast(FEWEST_CALLS, name, figure, unit);
    }
    if (unit.isEmpty()) {
      return Measurement.atMost(1, name, 1e9 * Math.abs(figure), "1e-9");
    }
    return Measurement.of(name, figure, unit);
  }
}
