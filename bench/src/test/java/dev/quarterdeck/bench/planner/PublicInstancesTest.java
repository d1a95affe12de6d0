package dev.quarterdeck.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicInstancesTest {
  private static final PlanSettings SETTINGS = new PlanSettings(1, 10, 1);

  /** Surefire runs in the module's folder. */
  private static final Path DATA = Path.of("../../shared/data/planner");

  @BeforeEach
  void dataIsThere() {
    assumeThat(DATA).as("skipped: shared/data/planner is not beside the project").exists();
  }

  @Test
  void theSevenSmallKnapsacksOfOrLibraryAreSolvedToTheirPublishedOptima() throws IOException {
    List<Double> published =
        Files.readAllLines(DATA.resolve("mkp_best_known.csv")).stream()
            .filter(line -> line.startsWith("mknap1,"))
            .map(line -> Double.parseDouble(line.split(",")[5]))
            .toList();

    List<PlanResult> results =
        OrLibrary.knapsacks(DATA.resolve("mknap1.txt")).stream()
            .map(p -> Planner.plan(p, SETTINGS, Progress.none()))
            .toList();

    assertThat(results).hasSize(7).allMatch(r -> r.status() == Status.PROVEN);
    assertThat(results).extracting(r -> Math.round(r.value() * 10) / 10.0).isEqualTo(published);
  }

  /** Prints the table of bench/RESULTS.md. */
  @Test
  void allSchedulesOfPsplibsFortyEightAreProvenAtTheirPublishedMakespans() throws IOException {
    Map<String, Double> optima = new TreeMap<>();
    for (String line : Files.readAllLines(DATA.resolve("psplib_j30_optimum.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].endsWith("_1.sm")) {
        optima.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    Map<String, Double> proven = new TreeMap<>();
    for (String file : optima.keySet()) {
      long start = System.nanoTime();
      Psplib schedule = Psplib.read(DATA.resolve("psplib_j30").resolve(file));
      PlanResult result = Planner.plan(schedule.problem(), SETTINGS, Progress.none());
      double makespan = schedule.horizon() - result.value();
      if (result.status() == Status.PROVEN) {
        proven.put(file, makespan);
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %s | %.1f |%n",
          file,
          makespan,
          result.status() == Status.PROVEN ? "yes" : "no",
          (System.nanoTime() - start) / 1e9);
    }

    assertThat(optima).hasSize(48);
    assertThat(proven).isEqualTo(optima);
  }
}
