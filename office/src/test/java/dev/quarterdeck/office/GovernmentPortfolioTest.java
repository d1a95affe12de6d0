package dev.quarterdeck.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.exchange.table.TableImport;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The United Kingdom's published major projects of 2023: those with cost, benefit and dates are
 * decided under half the yearly money they would need together, each up to three years late.
 */
class GovernmentPortfolioTest {
  private static final String TABLE = "raw/gmpp_2023_infrastructure_military.csv";
  private static final String ORGANIZATION =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Organization
      metadata: {name: hmg, title: UK Government Major Projects Portfolio}
      spec:
        currency: GBP
        fiscalYearStartsIn: 4
        timeline: {period: year, starts: 2008-04-01, plan: 41, appraisal: 60}
        discounting: {rate: 3.5 %, basis: real, timing: start}
        prices: {basis: real, year: 2023}
        samples: 512
      """;

  @TempDir Path folder;

  @Test
  void halfTheMoneyFundsAProvenPlanThatVerifies() throws IOException {
    importTable();
    Files.writeString(folder.resolve("organization.yaml"), ORGANIZATION);
    double[] demand = demand(decided().problem());
    double half = Arrays.stream(demand).max().orElseThrow() / 2;
    Files.writeString(
        folder.resolve("budget.yaml"),
        "kind: Budget\nmetadata: {name: capital}\nspec: {capital: capex, amounts: '%s'}\n"
            .formatted(half));

    Workspace workspace = read();
    var outcome = new Decide(1).decide(workspace, Progress.none());
    Decision decision = outcome.decision(1, Progress.none());

    assertThat(decision.status()).isEqualTo(Status.PROVEN);
    assertThat(decision.plan()).hasSizeBetween(20, 36);
    assertThat(decision.plan().size() + decision.notFunded().size()).isEqualTo(121);
    assertThat(decision.notFunded().stream().filter(left -> left.why().startsWith("Not valued")))
        .hasSize(84);
    assertThat(decision.budgets().getFirst().used()).allMatch(used -> used <= half * (1 + 1e-6));
    assertThat(decision.rankings()).allMatch(ranking -> ranking.value() <= decision.value() + 1);
    assertThat(
            new Verify(2)
                .verify(
                    DecisionJson.read(DecisionJson.write(decision)), workspace, Progress.none()))
        .isEmpty();
  }

  /** A total of 240 M from 2015-04-01 to 2024-06-28 and 915 M over ten years, by hand. */
  @Test
  void aPublishedProjectIsWorthWhatAHandCalculationSays() throws IOException {
    importTable();
    Files.writeString(folder.resolve("organization.yaml"), ORGANIZATION);
    double[] cost = new double[60];
    double[] benefit = new double[60];
    double end = 16 + (2 + 28 / 30.0) / 12;
    for (int t = 0; t < 60; t++) {
      cost[t] = 240e6 * overlap(t, 7, end) / (end - 7);
      benefit[t] = 915e6 * overlap(t, end, end + 10) / 10;
    }
    double npv = 0;
    for (int t = 0; t < 60; t++) {
      npv += (benefit[t] - cost[t]) / Math.pow(1.035, t);
    }
    PlanProblem problem = decided().problem();
    assertThat(option(problem, "dcms-0008-1516-q4").values()[0]).isCloseTo(npv, within(1.0));
  }

  private static double overlap(int year, double from, double to) {
    return Math.max(0, Math.min(year + 1, to) - Math.max(year, from));
  }

  private static Option option(PlanProblem problem, String key) {
    return problem.candidates().stream()
        .filter(candidate -> candidate.key().equals(key))
        .findFirst()
        .orElseThrow()
        .options()
        .getFirst();
  }

  /** Capital by year if every project started as early as published. */
  private static double[] demand(PlanProblem problem) {
    double[] demand = new double[problem.periods()];
    for (var candidate : problem.candidates()) {
      for (Option option : candidate.options()) {
        double[] use = Objects.requireNonNull(option.uses().get("capex"));
        for (int t = 0; t < use.length && option.earliest() + t < demand.length; t++) {
          demand[option.earliest() + t] += use[t];
        }
      }
    }
    return demand;
  }

  private Decided decided() {
    var outcome = new Decide(1).decide(read(), Progress.none());
    return Objects.requireNonNull(outcome.decided(), () -> outcome.problems().toString());
  }

  private Workspace read() {
    return new WorkspaceReader(Kinds.all()).read(folder);
  }

  private void importTable() {
    var report =
        TableImport.run(
            new TableImport.Request(
                find(List.of("../shared/data/portfolio", "../../shared/data/portfolio"), TABLE),
                find(List.of("mappings", "../mappings"), "gmpp.yaml"),
                folder,
                false),
            Progress.none());
    assertThat(report.rows().imported()).isEqualTo(121);
  }

  private static Path find(List<String> folders, String name) {
    Path found =
        Stream.of(folders.toArray(String[]::new))
            .map(folder -> Path.of(folder, name))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(found != null, "skipped: " + name + " is absent");
    return Objects.requireNonNull(found);
  }
}
