package dev.quarterdeck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasurementTest {
  private static final Measurements SOME =
      new Measurements(
          List.of(
              Measurement.of("rows", 2472, "rows"),
              Measurement.atMost(10, "import", 2.5, "s"),
              Measurement.atLeast(100_000, "cases run", 99_999, "cases")));

  @Test
  void aFigureOnItsGoalHolds() {
    assertThat(Measurement.atMost(5, "x", 5, "s").holds()).isTrue();
    assertThat(Measurement.atLeast(5, "x", 5, "s").holds()).isTrue();
    assertThat(Measurement.atMost(5, "x", 5.001, "s").holds()).isFalse();
    assertThat(Measurement.atLeast(5, "x", 4.999, "s").holds()).isFalse();
    assertThat(Measurement.between(4, 5, "x", 4, "s").holds()).isTrue();
    assertThat(Measurement.between(4, 5, "x", 5, "s").holds()).isTrue();
    assertThat(Measurement.between(4, 5, "x", 5.001, "s").holds()).isFalse();
    assertThat(Measurement.between(4, 5, "x", 3.999, "s").holds()).isFalse();
  }

  @Test
  void whatCouldNotBeMeasuredDoesNotHold() {
    assertThat(Measurement.atMost(5, "x", Double.NaN, "s").holds()).isFalse();
    assertThat(Measurement.atLeast(5, "x", Double.NaN, "s").holds()).isFalse();
    assertThat(Measurement.between(4, 5, "x", Double.NaN, "s").holds()).isFalse();
  }

  @Test
  void allHoldOnlyWhenEachDoes() {
    assertThat(SOME.hold()).isFalse();
    assertThat(new Measurements(SOME.all().subList(0, 2)).hold()).isTrue();
  }

  @Test
  void theTableSaysWhatIsMissed() {
    var text = new StringWriter();
    SOME.table(new PrintWriter(text));
    assertThat(text.toString().lines())
        .containsExactly(
            "rows              2,472 rows",
            "import            2.500 s         <= 10  holds",
            "cases run        99,999 cases     >= 100,000  MISSED");
  }

  @Test
  void theJsonIsAListOfTheFiveFields() {
    var text = new StringWriter();
    SOME.json(new PrintWriter(text));
    JsonNode all = JsonMapper.shared().readTree(text.toString());
    assertThat(all.size()).isEqualTo(3);
    assertThat(all.get(1).propertyNames())
        .containsExactly("name", "figure", "unit", "goal", "holds");
    assertThat(all.get(1).get("figure").asDouble()).isEqualTo(2.5);
    assertThat(all.get(1).get("goal").asString()).isEqualTo("<= 10");
    assertThat(all.get(0).get("goal").isNull()).isTrue();
    assertThat(all.get(2).get("holds").asBoolean()).isFalse();
  }
}
