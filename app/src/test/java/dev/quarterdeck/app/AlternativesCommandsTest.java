package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code frontier} and {@code compare} print of an office in which money is short. */
class AlternativesCommandsTest {
  private static final String OFFICE =
      ShortOfMoney.NO_INITIATIVE
          + ShortOfMoney.initiative("name: safe", "132 per year")
          + ShortOfMoney.initiative("name: bold", "uniform(0, 330) per year")
          + """
          ---
          apiVersion: quarterdeck.dev/v1
          kind: Scenario
          metadata: {name: hard-times}
          spec: {changes: [{document: "initiative:bold", path: "options[0].benefits[0].amount", value: "90 per year"}]}
          """;

  @TempDir Path folder;

  @BeforeEach
  void aWorkspace() throws IOException {
    Files.createDirectories(folder.resolve("office"));
    Files.writeString(folder.resolve("office/all.yaml"), OFFICE);
  }

  private Ran ran(String... line) {
    Ran ran = Ran.in(folder, line);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran;
  }

  @Test
  void safetyCostsTheDifferenceBetweenTheBoldAndTheSafeInitiative() {
    JsonNode points = DecisionJson.read(ran("frontier", "office", "--points", "3", "--json").out());
    assertThat(points).hasSize(3);
    JsonNode best = points.get(0);
    JsonNode safest = points.get(2);
    assertThat(best.path("decided").asBoolean()).isTrue();
    assertThat(best.path("status").asString()).isEqualTo("proven");
    assertThat(best.path("value").asDouble()).isBetween(45.0, 55.0);
    assertThat(best.path("worst").asDouble()).isBetween(-95.0, -90.0);
    assertThat(safest.path("value").asDouble()).isEqualTo(20);
    assertThat(safest.path("worst").asDouble()).isEqualTo(20);
    assertThat(safest.path("leaves")).isEmpty();
    assertThat(points.get(1).path("joins").get(0).asString()).isEqualTo("safe");
  }

  @Test
  void theFrontierIsATableWithTheDecidedPlanMarked() {
    String table = ran("frontier", "office", "--against", "budget", "--points", "3").out();
    assertThat(table.lines().filter(line -> line.startsWith("*")).toList())
        .first()
        .asString()
        .contains("100\u00a0%", "proven");
    assertThat(table).contains("50\u00a0%", "150\u00a0%", "expected NPV");
  }

  @Test
  void whatCannotBeMovedIsSaid() {
    Ran what = Ran.in(folder, "frontier", "office", "--against", "time");
    assertThat(what.exit()).isEqualTo(Exit.USAGE);
    assertThat(what.err()).contains("--against (time) must be risk or budget");
    Ran few = Ran.in(folder, "frontier", "office", "--points", "1");
    assertThat(few.err()).contains("--points (1) must be a number from 2 to 100");
  }

  @Test
  void inHardTimesTheBoldPlanIsRegretted() {
    String text = ran("compare", "office").out();
    assertThat(text)
        .contains("Least greatest regret: the plan in hard-times.")
        .contains("Funded in some: bold, safe");
    JsonNode table = DecisionJson.read(ran("compare", "office", "--json").out());
    JsonNode inHardTimes = table.path("rows").get(0).get(1);
    // -100 + 90 / 1.1 there, where the safe one brings 20
    assertThat(inHardTimes.path("regret").asDouble()).isBetween(38.18, 38.19);
    assertThat(inHardTimes.path("atMost").asDouble()).isBetween(38.18, 38.2);
    assertThat(table.path("worlds").get(1).path("status").asString()).isEqualTo("proven");
  }

  @Test
  void anUnknownScenarioIsSaidBeforeAnythingIsPlanned() {
    Ran ran = Ran.in(folder, "compare", "office", "--scenarios", "hard-times,boom");
    assertThat(ran.exit()).isNotZero();
    assertThat(ran.err())
        .contains("There is no scenario 'boom'.", "hard-times")
        .doesNotContain("planning");
  }
}
