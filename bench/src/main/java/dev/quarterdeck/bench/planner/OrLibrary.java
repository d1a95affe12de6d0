package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

/**
 * OR-Library multidimensional knapsacks as one-period plans: an item is a candidate, a dimension a
 * budget.
 */
final class OrLibrary {
  private OrLibrary() {}

  static List<PlanProblem> knapsacks(Path file) throws IOException {
    Scanner numbers = new Scanner(Files.readString(file));
    List<PlanProblem> problems = new ArrayList<>();
    for (int count = Integer.parseInt(numbers.next()); count > 0; count--) {
      problems.add(knapsack(numbers));
    }
    return problems;
  }

  /** n, m, the best value known (or 0), values, uses row by row, capacities. */
  private static PlanProblem knapsack(Scanner numbers) {
    int n = Integer.parseInt(numbers.next());
    int m = Integer.parseInt(numbers.next());
    numbers.next();
    double[] values = numbers(numbers, n);
    double[][] uses = new double[m][];
    for (int row = 0; row < m; row++) {
      uses[row] = numbers(numbers, n);
    }
    double[] capacities = numbers(numbers, m);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Map<String, double[]> use = new TreeMap<>();
      for (int row = 0; row < m; row++) {
        use.put("r" + row, new double[] {uses[row][i]});
      }
      Option option = new Option("o", 1, 0, new double[] {values[i]}, use, Map.of());
      candidates.add(new Candidate("i" + i, null, List.of(option)));
    }
    List<Rule> rules = new ArrayList<>();
    for (int row = 0; row < m; row++) {
      rules.add(new BudgetRule("r" + row, new double[] {capacities[row]}, 1, 0, 0));
    }
    return new PlanProblem(1, candidates, rules);
  }

  private static double[] numbers(Scanner numbers, int n) {
    double[] read = new double[n];
    for (int i = 0; i < n; i++) {
      read[i] = Double.parseDouble(numbers.next());
    }
    return read;
  }
}
