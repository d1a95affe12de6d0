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
import dev.quarterdeck.engine.planner.Certificate;
import dev.quarterdeck.engine.planner.Price;
import dev.quarterdeck.office.workspace.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision whose prices, values or choices were changed afterwards. */
class MutationsTest {
  private static final int MUTATIONS = 3000;
  private static final List<String> VALUES = List.of("value", "bound", "gap", "certificate");
  private static final List<String> OF_NPV = List.of("mean", "p10", "p50", "p90", "cvar5");
  private static final List<String> YEARS = List.of("2027-01-01", "2028-01-01", "2029-01-01");

  /** Where what is re-added by {@link Verify} shows, other than where it was written. */
  private static final Set<String> READDED = Set.of("/plan", "/value", "/prices", "/certificate");

  private static final String SYNERGY =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Rule
      metadata: {name: one-platform, title: One platform}
      spec: {synergy: {of: [initiative:good, initiative:fair], value: 20..40}}
      """;

  private final Workspace inputs =
      workspace(
          ORGANIZATION,
          GOOD,
          FAIR,
          POOR,
          initiative("wide", "60..90", "70 per year"),
          initiative("late", "40", "30..50 per year"),
          SYNERGY,
          budget("[120, 60, 90]"));
  private final Decide.Outcome outcome = new Decide(1).decide(inputs, Progress.none());
  private final Decided decided = requireNonNull(outcome.decided());
  private final Decision again = outcome.decision(1, Progress.none());
  private final String written = DecisionJson.write(again);
  private final SplittableRandom random = new SplittableRandom(2027);

  /** What was not caught, and how much of the rest shows by adding up alone. */
  private static final class Caught {
    private final List<String> unnoticed = new ArrayList<>();
    private final Map<String, Integer> readded = new TreeMap<>();
    private final Map<String, Integer> all = new TreeMap<>();

    private void add(String kind, String what, List<Verify.Finding> findings) {
      if (findings.isEmpty()) {
        unnoticed.add(kind + ": " + what);
      }
      all.merge(kind, 1, Integer::sum);
      boolean adds = findings.stream().anyMatch(finding -> READDED.contains(finding.path()));
      readded.merge(kind, adds ? 1 : 0, Integer::sum);
    }
  }

  @Test
  void aChangedPriceValueOrChoiceIsAlwaysCaught() {
    assertThat(Verify.against(DecisionJson.read(written), decided, again)).isEmpty();
    Caught caught = new Caught();
    for (int k = 0; k < MUTATIONS; k++) {
      ObjectNode decision = (ObjectNode) DecisionJson.read(written);
      String kind = List.of("price", "value", "choice").get(k % 3);
      String what =
          switch (k % 3) {
            case 0 -> price(decision);
            case 1 -> value(decision);
            default -> choice(decision);
          };
      JsonNode changed = DecisionJson.read(decision.toString());
      assertThat(changed).as(what).isNotEqualTo(DecisionJson.read(written));
      caught.add(kind, what, Verify.against(changed, decided, again));
    }
    assertThat(caught.unnoticed).isEmpty();
    System.out.printf(
        "mutations caught: %s, of them by adding up alone: %s%n", caught.all, caught.readded);
    assertThat(caught.readded).containsEntry("choice", MUTATIONS / 3);
    // where several prices prove the same bound, only the price itself says which it was
    assertThat(caught.readded.get("price")).isGreaterThan(MUTATIONS / 3 * 8 / 10);
  }

  /** Numbers, words, yes and no, one after the other. */
  @Test
  void everyFieldIsNamedByItsPathWhenItIsChanged() {
    List<String> paths = new ArrayList<>();
    leaves("", DecisionJson.read(written), paths);
    for (String path : paths) {
      ObjectNode decision = (ObjectNode) DecisionJson.read(written);
      change(decision, path);
      List<String> named =
          Verify.against(DecisionJson.read(decision.toString()), decided, again).stream()
              .map(Verify.Finding::path)
              .toList();
      assertThat(named).contains(path);
    }
    assertThat(paths).hasSizeGreaterThan(300);
  }

  /** Whoever forges a price would forge the bound with it. */
  @Test
  void aPriceForgedTogetherWithItsBoundIsCaughtToo() {
    for (int k = 0; k < 100; k++) {
      ObjectNode decision = (ObjectNode) DecisionJson.read(written);
      ObjectNode price = (ObjectNode) decision.get("prices").get(0);
      price.put("price", price.get("price").asDouble() * random.nextDouble(1.001, 3));
      List<Price> prices = new ArrayList<>();
      for (JsonNode one : decision.get("prices")) {
        prices.add(
            new Price(
                one.get("rule").asInt(),
                one.get("row").asInt(),
                one.get("name").asString(),
                0,
                one.get("price").asDouble()));
      }
      decision.put("certificate", Certificate.bound(decided.problem(), prices));
      assertThat(Verify.against(DecisionJson.read(decision.toString()), decided, again))
          .extracting(Verify.Finding::path)
          .contains("/prices/0/price", "/certificate");
    }
  }

  private static void leaves(String path, JsonNode node, List<String> paths) {
    if (node.isObject()) {
      node.propertyNames().forEach(name -> leaves(path + "/" + name, node.get(name), paths));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(path + "/" + i, node.get(i), paths);
      }
    } else {
      paths.add(path);
    }
  }

  private static void change(ObjectNode decision, String path) {
    JsonNode leaf = decision.at(path);
    JsonNode parent = decision.at(path.substring(0, path.lastIndexOf('/')));
    String name = path.substring(path.lastIndexOf('/') + 1);
    JsonNode other =
        leaf.isNumber()
            ? DecisionJson.read(leaf.decimalValue().add(new BigDecimal("0.01")).toString())
            : DecisionJson.read(leaf.isBoolean() ? "" + !leaf.asBoolean() : "\"another\"");
    if (parent.isArray()) {
      ((ArrayNode) parent).set(Integer.parseInt(name), other);
    } else {
      ((ObjectNode) parent).set(name, other);
    }
  }

  private String price(ObjectNode decision) {
    ArrayNode prices = (ArrayNode) decision.get("prices");
    int at = random.nextInt(prices.size());
    ObjectNode price = (ObjectNode) prices.get(at);
    switch (random.nextInt(8)) {
      case 0 -> {
        prices.remove(at);
        return "price " + at + " is gone";
      }
      case 1 -> {
        prices.add(price.deepCopy().put("price", random.nextDouble()));
        return "a price more";
      }
      case 2 -> {
        price.put("row", price.get("row").asInt() + 1 + random.nextInt(2));
        return "price " + at + " of another row";
      }
      case 3 -> {
        price.put("rule", price.get("rule").asInt() + (random.nextBoolean() ? 1 : -1));
        return "price " + at + " of another rule";
      }
      default -> {
        return scaled(price, "price");
      }
    }
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
    switch (random.nextInt(5)) {
      case 0 -> {
        plan.remove(random.nextInt(plan.size()));
        return "a line is gone";
      }
      case 1 -> {
        plan.add(line.deepCopy().put("initiative", random.nextBoolean() ? "poor" : "nobody"));
        return "a line more";
      }
      case 2 -> {
        String before = line.get("startDate").asString();
        line.put("startDate", pick(YEARS.stream().filter(y -> !y.equals(before)).toList()));
        return "another start";
      }
      case 3 -> {
        ObjectNode synergy = (ObjectNode) decision.get("synergies").get(0);
        synergy.put("counted", !synergy.get("counted").asBoolean());
        return "another synergy";
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
