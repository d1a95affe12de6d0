package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"j301_1.sm", "j3011_1.sm", "j3018_1.sm", "j3024_1.sm"})
  void schedulesOfPsplibReachTheirProvenMakespans(String file) throws IOException {
    Psplib schedule = Psplib.read(file);
    String optimum =
        SharedData.lines("psplib_j30_optimum.csv").stream()
            .filter(l -> l.startsWith(file + ","))
            .findFirst()
            .orElseThrow();

    PlanResult result = Planner.plan(schedule.problem(), SETTINGS, Progress.none());

    assertThat(result.status()).isEqualTo(Status.PROVEN);
    assertThat(schedule.horizon() - result.value())
        .isEqualTo(Double.parseDouble(optimum.split(",")[1]));
  }
}
