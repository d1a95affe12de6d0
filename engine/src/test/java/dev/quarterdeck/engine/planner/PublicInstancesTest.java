package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicInstancesTest {
  private static final PlanSettings SETTINGS = new PlanSettings(1, 10, 1);

  @Test
  void theSevenSmallKnapsacksOfOrLibraryAreSolvedToTheirPublishedOptima() throws IOException {
    List<Double> published =
        SharedData.lines("mkp_best_known.csv").stream()
            .filter(line -> line.startsWith("mknap1,"))
            .map(line -> Double.parseDouble(line.split(",")[5]))
            .toList();

    List<PlanResult> results =
        OrLibrary.knapsacks("mknap1.txt").stream()
            .map(p -> Planner.plan(p, SETTINGS, Progress.none()))
            .toList();

    assertThat(results).hasSize(7).allMatch(r -> r.status() == Status.PROVEN);
    assertThat(results).extracting(r -> Math.round(r.value() * 10) / 10.0).isEqualTo(published);
  }

  /** Prints the table of bench/RESULTS.md. */
  @Test
  void allSchedulesOfPsplibsFortyEightAreProvenAtTheirPublishedMakespans() throws IOException {
    Map<String, Double> optima = new TreeMap<>();
    for (String line : SharedData.lines("psplib_j30_optimum.csv")) {
      String[] cells = line.split(",");
      if (cells[0].endsWith("_1.sm")) {
        optima.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    Map<String, Double> proven = new TreeMap<>();
    for (String file : optima.keySet()) {
      long start = System.nanoTime();
      Psplib schedule = Psplib.read(file);
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
