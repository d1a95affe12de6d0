package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision whose prices, values or choices were changed afterwards. */
class MutationsTest {
  private static final int MUTATIONS = 3000;
  private static final List<String> VALUES = List.of("value", "bound", "gap", "certificate");
  private static final List<String> OF_NPV = List.of("mean", "p10", "p50", "p90", "cvar5");

  private final Workspace inputs =
      workspace(
          ORGANIZATION,
          GOOD,
          FAIR,
          POOR,
          initiative("wide", "60..90", "70 per year"),
          initiative("late", "40", "30..50 per year"),
          budget("[120, 60, 90]"));
  private final Decide.Outcome outcome = new Decide(1).decide(inputs, Progress.none());
  private final Decided decided = requireNonNull(outcome.decided());
  private final Decision again = outcome.decision(1, Progress.none());
  private final String written = DecisionJson.write(again);
  private final SplittableRandom random = new SplittableRandom(2027);

  @Test
  void aChangedPriceValueOrChoiceIsAlwaysCaught() {
    assertThat(Verify.against(DecisionJson.read(written), decided, again)).isEmpty();
    List<String> unnoticed = new ArrayList<>();
    for (int k = 0; k < MUTATIONS; k++) {
      ObjectNode decision = (ObjectNode) DecisionJson.read(written);
      String what =
          switch (k % 3) {
            case 0 -> price(decision);
            case 1 -> value(decision);
            default -> choice(decision);
          };
      JsonNode changed = DecisionJson.read(decision.toString());
      assertThat(changed).as(what).isNotEqualTo(DecisionJson.read(written));
      if (Verify.against(changed, decided, again).isEmpty()) {
        unnoticed.add(what);
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  private String price(ObjectNode decision) {
    ArrayNode prices = (ArrayNode) decision.get("prices");
    int at = random.nextInt(prices.size());
    if (random.nextInt(4) == 0) {
      prices.remove(at);
      return "price " + at + " is gone";
    }
    return scaled((ObjectNode) prices.get(at), "price");
  }

  private String value(ObjectNode decision) {
    return switch (random.nextInt(3)) {
      case 0 -> scaled(decision, pick(VALUES));
      case 1 -> scaled((ObjectNode) decision.get("npv"), pick(OF_NPV));
      default ->
          scaled((ObjectNode) line(decision).get("npv"), random.nextBoolean() ? "mean" : "p90");
    };
  }

  private String choice(ObjectNode decision) {
    ArrayNode plan = (ArrayNode) decision.get("plan");
    ObjectNode line = line(decision);
    switch (random.nextInt(4)) {
      case 0 -> {
        plan.remove(random.nextInt(plan.size()));
        return "a line is gone";
      }
      case 1 -> {
        plan.add(line.deepCopy().put("initiative", random.nextBoolean() ? "poor" : "nobody"));
        return "a line more";
      }
      case 2 -> {
        line.put("startDate", (2028 + random.nextInt(3)) + "-07-01");
        return "another start";
      }
      default -> {
        line.put("option", "other" + random.nextInt(9));
        return "another option";
      }
    }
  }

  private ObjectNode line(ObjectNode decision) {
    ArrayNode plan = (ArrayNode) decision.get("plan");
    return (ObjectNode) plan.get(random.nextInt(plan.size()));
  }

  /** By as little as a millionth, as much as three times. */
  private String scaled(ObjectNode node, String field) {
    double before = node.path(field).asDouble();
    double by = StrictMath.exp(random.nextDouble(-13, 1));
    double after = before + (random.nextBoolean() ? by : -by) * Math.max(1, Math.abs(before));
    node.put(field, after);
    return field + " " + before + " is " + after;
  }

  private String pick(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
