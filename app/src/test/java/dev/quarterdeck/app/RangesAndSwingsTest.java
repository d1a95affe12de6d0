package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One case that can be worked out by hand: 100 now, then a demand in one later year whose quantiles
 * are known, so that ROI = demand ÷ 100 − 1 and IRR likewise.
 */
class RangesAndSwingsTest {
  private static final String OFFICE =
      ShortOfMoney.organization(16_384)
          + """
          ---
          apiVersion: quarterdeck.dev/v1
          kind: Driver
          metadata: {name: demand}
          spec: {estimate: "uniform(80, 180)"}
          ---
          apiVersion: quarterdeck.dev/v1
          kind: Driver
          metadata: {name: weather}
          spec: {estimate: "uniform(1, 2)"}
          ---
          apiVersion: quarterdeck.dev/v1
          kind: Initiative
          metadata: {name: network}
          spec:
            options:
              - name: standard
                duration: 1 year
                costs: [{name: build, amount: 100}]
                benefits: [{name: gain, amount: demand per year}]
          """;

  @TempDir Path folder;

  @BeforeEach
  void aWorkspace() throws IOException {
    Files.createDirectories(folder.resolve("office"));
    Files.writeString(folder.resolve("office/all.yaml"), OFFICE);
  }

  private JsonNode json(String... line) {
    Ran ran = Ran.in(folder, line);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return DecisionJson.read(ran.out()).get(0);
  }

  @Test
  void everyMeasureSpreadsAsItsFlowsDo() {
    JsonNode value = json("value", "office", "--ranges", "--json");
    for (JsonNode one : value.path("distributions")) {
      String measure = one.path("measure").asString("");
      if (measure.equals("roi") || measure.equals("irr")) {
        assertThat(one.path("p10").asDouble()).as(measure).isCloseTo(-0.1, within(0.01));
        assertThat(one.path("p50").asDouble()).as(measure).isCloseTo(0.3, within(0.01));
        assertThat(one.path("p90").asDouble()).as(measure).isCloseTo(0.7, within(0.01));
        assertThat(one.path("none").asDouble()).as(measure).isZero();
      }
      if (measure.equals("payback")) {
        assertThat(one.path("none").asDouble()).isCloseTo(0.2, within(0.002));
      }
      assertThat(one.path("samples").asInt()).isEqualTo(2048);
    }
    assertThat(value.path("distributions").size()).isEqualTo(10);
  }

  @Test
  void rangesAreALineForEachOption() {
    Ran ran = Ran.in(folder, "value", "office", "--ranges");
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.out()).contains("(20\u00a0% none)");
  }

  @Test
  void withoutRangesNoneAreMeasured() {
    assertThat(json("value", "office", "--json").path("distributions").size()).isZero();
  }

  /**
   * NPV is demand ÷ 1.1 − 100: from 80 ÷ 1.1 to 180 ÷ 1.1, its outer tenths have the means of
   * demands of 85 and 175. Knowing the demand saves the loss of those below 110, three in ten,
   * which is 15 ÷ 1.1 on average.
   */
  @Test
  void swingsAreTheMeansOfTheOuterTenths() {
    JsonNode swings = json("explain", "office", "network", "--swings", "--json").path("swings");
    assertThat(swings.size()).isEqualTo(1);
    JsonNode demand = swings.get(0);
    assertThat(demand.path("quantity").asString("")).isEqualTo("demand");
    assertThat(demand.path("low").asDouble()).isCloseTo(85 / 1.1 - 100, within(0.1));
    assertThat(demand.path("high").asDouble()).isCloseTo(175 / 1.1 - 100, within(0.1));
    assertThat(demand.path("share").asDouble()).isCloseTo(1, within(0.001));
    assertThat(demand.path("spearman").asDouble()).isCloseTo(1, within(0.001));
    assertThat(demand.path("worth").asDouble()).isCloseTo(0.3 * 15 / 1.1, within(0.1));
  }

  @Test
  void swingsAreATable() {
    Ran ran = Ran.in(folder, "explain", "office", "network", "--swings");
    assertThat(ran.out()).startsWith("network/standard").contains("demand", "100\u00a0%");
    assertThat(ran.out()).doesNotContain("weather");
  }
}
