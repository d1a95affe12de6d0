package dev.quarterdeck.engine.planner;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * In which order candidates are tried, and the choices of each.
 *
 * @param attraction of each choice: of one candidate the most attractive that fits is taken
 * @param order the choices of each candidate, one candidate after the other, most attractive first
 * @param appeal of each candidate: its highest attraction, or what a ranking says of it
 * @param ranking candidates, most appealing first
 * @param eachAlone whether each is judged alone: combinations are no reason to fund their members
 */
record Preference(
    double[] attraction, int[] order, double[] appeal, int[] ranking, boolean eachAlone) {

  /** By value net of what rows cost at prices. */
  static Preference priced(Grid grid, double... net) {
    return of(grid, net, x -> net[x], false);
  }

  /** By a ranking's score of candidates; of one candidate the choice worth most first. */
  static Preference ranked(Grid grid, ToDoubleFunction<Choice> score) {
    return of(grid, grid.value, x -> score.applyAsDouble(grid.choices.all().get(x)), true);
  }

  private static Preference of(Grid grid, double[] attraction, Score score, boolean eachAlone) {
    int[] order = new int[attraction.length];
    double[] appeal = new double[grid.candidates];
    for (int c = 0; c < grid.candidates; c++) {
      int from = grid.first[c];
      int[] sorted =
          IntStream.range(from, grid.first[c + 1])
              .boxed()
              .sorted((a, b) -> Double.compare(attraction[b], attraction[a]))
              .mapToInt(x -> x)
              .toArray();
      System.arraycopy(sorted, 0, order, from, sorted.length);
      appeal[c] =
          Arrays.stream(sorted).mapToDouble(score::of).max().orElse(Double.NEGATIVE_INFINITY);
    }
    int[] ranking =
        IntStream.range(0, grid.candidates)
            .boxed()
            .sorted((a, b) -> Double.compare(appeal[b], appeal[a]))
            .mapToInt(x -> x)
            .toArray();
    return new Preference(attraction, order, appeal, ranking, eachAlone);
  }

  private interface Score {
    double of(int choice);
  }
}
