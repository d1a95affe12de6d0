package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Certificate;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.Price;
import dev.quarterdeck.engine.planner.Verdict;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.portfolio.Synergies;
import dev.quarterdeck.office.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Does a decision again from its inputs and names every digit that differs.
 *
 * <p>Three ways at once: the inputs' hash; the written plan and prices, read back and re-added by
 * code that shares nothing with the solver; and the whole decision, recomputed and compared field
 * by field. The report and the plan's table are rendered again and compared byte by byte.
 */
public final class Verify {
  private static final double CENT = 0.01;

  private final int threads;
  private final Decide.Planning planning;

  /**
   * A way to verify.
   *
   * @param threads to compute with; the findings do not depend on it
   */
  public Verify(int threads) {
    this(threads, Planner::plan);
  }

  /** The same with the planner somewhere else, see {@link Decide#Decide(int, Decide.Planning)}. */
  public Verify(int threads, Decide.Planning planning) {
    this.threads = threads;
    this.planning = planning;
  }

  /**
   * Something in a decision that does not hold.
   *
   * @param path of the field, such as {@code /plan/3/npv}; or a file beside the decision with the
   *     first line that differs, such as {@code plan.csv:3}
   * @param written in the decision or file
   * @param recomputed from the inputs
   */
  public record Finding(String path, String written, String recomputed) {}

  /** What does not hold of a written decision about a workspace; nothing when all of it does. */
  public List<Finding> verify(JsonNode written, Workspace inputs, Progress progress) {
    return verify(written, inputs, Map.of(), progress);
  }

  /**
   * The same, and what does not hold of the files that were rendered from the decision.
   *
   * @param views what lies beside the decision, by file name
   */
  public List<Finding> verify(
      JsonNode written, Workspace inputs, Map<String, byte[]> views, Progress progress) {
    String hash = text(written, "inputsHash");
    if (!inputs.hash().equals(hash)) {
      return List.of(new Finding("/inputsHash", hash, inputs.hash()));
    }
    String scenario = written.path("scenario").isString() ? text(written, "scenario") : null;
    var outcome = new Decide(threads, planning).decide(inputs, scenario, progress);
    if (outcome.decided() == null) {
      return List.of(new Finding("/", "a decision", "none: the inputs have problems"));
    }
    Decision again = outcome.decision(threads, progress);
    List<Finding> findings = against(written, outcome.decided(), again);
    findings.addAll(rendered(views, Views.of(outcome.decided(), again)));
    return findings;
  }

  /** What does not hold of a written decision, given what was decided again from its inputs. */
  static List<Finding> against(JsonNode written, Decided decided, Decision again) {
    List<Finding> findings = new ArrayList<>(independently(written, decided));
    JsonNode recomputed = DecisionJson.read(DecisionJson.write(again));
    for (Finding finding : Differences.between(written, recomputed)) {
      if (findings.stream().noneMatch(other -> other.path.equals(finding.path))) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static List<Finding> rendered(Map<String, byte[]> views, Map<String, byte[]> again) {
    List<Finding> findings = new ArrayList<>();
    for (var view : again.entrySet()) {
      byte[] there = views.get(view.getKey());
      Finding finding =
          there == null ? null : Views.difference(view.getKey(), there, view.getValue());
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** Re-adds the written plan and the written prices, without the solver. */
  private static List<Finding> independently(JsonNode written, Decided decided) {
    List<Finding> findings = new ArrayList<>();
    PlanProblem problem = decided.problem();
    Verdict verdict = PlanCheck.check(problem, plan(written, decided.organization().calendar()));
    verdict.violations().forEach(v -> findings.add(new Finding("/plan", "feasible", v.toString())));
    compare(findings, "/value", written.path("value").asDouble(Double.NaN), verdict.value());
    try {
      double bound = Certificate.bound(problem, prices(written));
      compare(findings, "/certificate", written.path("certificate").asDouble(Double.NaN), bound);
    } catch (IllegalArgumentException notAPrice) {
      findings.add(new Finding("/prices", "prices", String.valueOf(notAPrice.getMessage())));
    }
    return findings;
  }

  private static void compare(List<Finding> findings, String path, double written, double again) {
    if (!(Math.abs(written - again) <= CENT)) {
      findings.add(new Finding(path, String.valueOf(written), String.valueOf(Round.money(again))));
    }
  }

  /** The plan that a written decision holds, counted synergies among it. */
  static Plan plan(JsonNode written, Timeline calendar) {
    List<Funded> funded = new ArrayList<>();
    for (JsonNode line : written.path("plan")) {
      int start = -1;
      for (int t = 0; t < calendar.plan(); t++) {
        LocalDate first = calendar.startOf(t);
        start = first.toString().equals(text(line, "startDate")) ? t : start;
      }
      funded.add(new Funded(text(line, "initiative"), text(line, "option"), start));
    }
    for (JsonNode synergy : written.path("synergies")) {
      if (synergy.path("counted").asBoolean(false)) {
        funded.add(Synergies.line(text(synergy, "rule")));
      }
    }
    return new Plan(funded);
  }

  private static List<Price> prices(JsonNode written) {
    List<Price> prices = new ArrayList<>();
    for (JsonNode price : written.path("prices")) {
      prices.add(
          new Price(
              price.path("rule").asInt(-1),
              price.path("row").asInt(-1),
              text(price, "name"),
              0,
              price.path("price").asDouble(-1)));
    }
    return prices;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
