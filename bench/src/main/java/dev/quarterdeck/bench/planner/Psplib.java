package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PoolRule;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PSPLIB's single-mode schedules as plans: every job is mandatory, and the last one is worth the
 * periods by which it beats the serial schedule, so that the makespan is {@code horizon - value}.
 */
record Psplib(int horizon, PlanProblem problem) {
  private static final int RESOURCES = 4;

  static Psplib read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<int[]> successors = table(lines, "PRECEDENCE RELATIONS:", 2);
    List<int[]> jobs = table(lines, "REQUESTS/DURATIONS:", 3);
    int[] capacity = table(lines, "RESOURCEAVAILABILITIES:", 2).getFirst();
    int horizon = serial(successors, jobs, capacity);
    return new Psplib(horizon, problem(successors, jobs, capacity, horizon));
  }

  private static List<int[]> table(List<String> lines, String title, int skip) {
    List<int[]> rows = new ArrayList<>();
    for (int i = lines.indexOf(title) + skip; !lines.get(i).startsWith("*"); i++) {
      if (!lines.get(i).startsWith("-")) {
        rows.add(
            Arrays.stream(lines.get(i).trim().split("\\s+")).mapToInt(Integer::parseInt).toArray());
      }
    }
    return rows;
  }

  /** Each job in the order given, as early as its predecessors and the resources allow. */
  private static int serial(List<int[]> successors, List<int[]> jobs, int[] capacity) {
    int[][] used =
        new int[Arrays.stream(jobs.stream().mapToInt(job -> job[2]).toArray()).sum() + 1]
            [RESOURCES];
    int[] ready = new int[jobs.size() + 1];
    int horizon = 0;
    for (int[] job : jobs) {
      int start = ready[job[0]];
      while (!fits(used, job, capacity, start)) {
        start++;
      }
      for (int t = start; t < start + job[2]; t++) {
        for (int r = 0; r < RESOURCES; r++) {
          used[t][r] += job[3 + r];
        }
      }
      int[] next = successors.get(job[0] - 1);
      for (int i = 3; i < next.length; i++) {
        ready[next[i]] = Math.max(ready[next[i]], start + job[2]);
      }
      horizon = Math.max(horizon, start + job[2]);
    }
    return horizon;
  }

  private static boolean fits(int[][] used, int[] job, int[] capacity, int start) {
    for (int t = start; t < start + job[2]; t++) {
      for (int r = 0; r < RESOURCES; r++) {
        if (used[t][r] + job[3 + r] > capacity[r]) {
          return false;
        }
      }
    }
    return true;
  }

  private static PlanProblem problem(
      List<int[]> successors, List<int[]> jobs, int[] capacity, int horizon) {
    List<Candidate> candidates = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (int[] job : jobs) {
      candidates.add(
          new Candidate("j" + job[0], null, List.of(option(job, job[0] == jobs.size(), horizon))));
      rules.add(new MandatoryBy("j" + job[0], horizon));
    }
    for (int[] from : successors) {
      for (int i = 3; i < from.length; i++) {
        rules.add(new Requires("j" + from[i], "j" + from[0], 0));
      }
    }
    for (int r = 0; r < RESOURCES; r++) {
      double[] each = new double[horizon];
      Arrays.fill(each, capacity[r]);
      rules.add(new PoolRule("r" + r, each, 1));
    }
    return new PlanProblem(horizon, candidates, rules);
  }

  private static Option option(int[] job, boolean last, int horizon) {
    double[] values = new double[horizon - job[2] + 1];
    for (int start = 0; last && start < values.length; start++) {
      values[start] = horizon - start;
    }
    Map<String, double[]> uses = new TreeMap<>();
    for (int r = 0; r < RESOURCES; r++) {
      double[] use = new double[job[2]];
      Arrays.fill(use, job[3 + r]);
      uses.put("r" + r, use);
    }
    return new Option("only", job[2], 0, values, uses, Map.of());
  }
}
