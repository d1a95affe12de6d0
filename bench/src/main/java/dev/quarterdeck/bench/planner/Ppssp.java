package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.Buckets;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Excludes;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Project portfolio selection and scheduling as published with PPSSolver: a project starts once in
 * a year of the planning window or never, is worth {@code sum of value[u] / (1 + r)^(start + u)}
 * over the years that have a budget, and spends from that year's total budget, from its initiation
 * budget in its first year and from its ongoing budget after; what its stream spends within the
 * window is limited as a whole. Budgets are counted in thousandths of the file's unit.
 */
record Ppssp(JsonNode file) {
  private static final double UNIT = 0.001;

  static PlanProblem read(Path path) {
    return new Ppssp(JsonMapper.builder().build().readTree(path)).problem();
  }

  private int window() {
    return file.get("planning_window").asInt();
  }

  private int years() {
    return file.get("budget").size();
  }

  private PlanProblem problem() {
    List<Candidate> candidates = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    JsonNode projects = file.get("projects");
    for (JsonNode project : projects) {
      int index = candidates.size();
      candidates.add(new Candidate(key(index), null, List.of(option(project))));
      for (JsonNode prerequisite : project.get("prerequisites")) {
        rules.add(new Requires(key(index), key(prerequisite.asInt()), 0));
      }
      for (JsonNode exclusion : project.get("exclusions")) {
        if (exclusion.asInt() > index || !excludes(projects.get(exclusion.asInt()), index)) {
          rules.add(new Excludes(List.of(key(index), key(exclusion.asInt()))));
        }
      }
    }
    rules.add(yearly("total", "budget"));
    rules.add(yearly("initiation", "initiation_budget"));
    rules.add(yearly("ongoing", "ongoing_budget"));
    double[] streams = numbers(file.get("stream_budgets"));
    for (int s = 0; s < streams.length; s++) {
      // two spans: the window, and the years after it, which are not limited
      double[] capacity = {streams[s], spend(projects)};
      rules.add(new BudgetRule("stream " + s, capacity, new Buckets(window(), years()), 0, UNIT));
    }
    return new PlanProblem(years(), candidates, rules);
  }

  private static String key(int index) {
    return "p" + index;
  }

  private static boolean excludes(JsonNode project, int index) {
    for (JsonNode exclusion : project.get("exclusions")) {
      if (exclusion.asInt() == index) {
        return true;
      }
    }
    return false;
  }

  private BudgetRule yearly(String row, String field) {
    return new BudgetRule(row, numbers(file.get(field)), 1, 0, UNIT);
  }

  private static double spend(JsonNode projects) {
    double sum = 1;
    for (JsonNode project : projects) {
      sum += Arrays.stream(numbers(project.get("cost"))).sum();
    }
    return sum;
  }

  private Option option(JsonNode project) {
    double[] cost = numbers(project.get("cost"));
    double[] worth = numbers(project.get("value"));
    double growth = 1 + file.get("discount_rate").asDouble();
    double[] values = new double[window()];
    for (int start = 0; start < values.length; start++) {
      for (int u = 0; u < worth.length && start + u < years(); u++) {
        values[start] += worth[u] / StrictMath.pow(growth, start + u);
      }
    }
    double[] later = cost.clone();
    later[0] = 0;
    Map<String, double[]> uses = new TreeMap<>();
    uses.put("total", cost);
    uses.put("initiation", new double[] {cost[0]});
    uses.put("ongoing", later);
    uses.put("stream " + project.get("stream").asInt(), cost);
    return new Option("only", project.get("duration").asInt(), 0, values, uses, Map.of());
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asDouble();
    }
    return numbers;
  }
}
