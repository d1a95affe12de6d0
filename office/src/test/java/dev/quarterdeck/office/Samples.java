package dev.quarterdeck.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.List;
import java.util.Map;

/** Small workspaces that can be decided by hand. */
final class Samples {
  /** Yearly periods, start-of-period discounting at 10 %, so that factors are 1, 1/1.1, 1/1.21. */
  static final String ORGANIZATION =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Organization
      metadata: {name: acme, title: Acme}
      spec:
        currency: EUR
        timeline: {period: year, starts: 2027-01-01, plan: 3, appraisal: 4}
        discounting: {rate: 10 %, basis: real, timing: start}
        prices: {basis: real, year: 2027}
        samples: 512
      """;

  /** Costs 100 in one year, then brings 200 in each year to the end of the appraisal. */
  static final String GOOD = initiative("good", "100", "200 per year");

  /** Costs 100, brings 120 a year. */
  static final String FAIR = initiative("fair", "100", "120 per year");

  /** Costs 100, brings 10 a year: never worth it. */
  static final String POOR = initiative("poor", "100", "10 per year");

  private Samples() {}

  static String initiative(String name, String cost, String benefit) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Initiative
    metadata: {name: %s}
    spec:
      options:
        - name: standard
          duration: 1 year
          costs: [{name: build, amount: %s}]
          benefits: [{name: gain, amount: %s}]
    """
        .formatted(name, cost, benefit);
  }

  static String budget(String amounts) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Budget
    metadata: {name: capital}
    spec: {capital: capex, amounts: %s}
    """
        .formatted(amounts);
  }

  static Workspace workspace(String... documents) {
    String text = String.join("---\n", documents);
    return new WorkspaceReader(Kinds.all()).read(Map.of("workspace.yaml", text));
  }

  /** Decides what has no problems. */
  static Decision decide(Workspace workspace) {
    Decide.Outcome outcome = new Decide(1).decide(workspace, Progress.none());
    assertThat(outcome.problems()).isEmpty();
    return outcome.decision(1, Progress.none());
  }

  /** What the plan funds. */
  static List<String> funded(Decision decision) {
    return decision.plan().stream().map(Decision.PlanLine::initiative).toList();
  }
}
