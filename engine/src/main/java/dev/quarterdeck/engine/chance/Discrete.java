package dev.quarterdeck.engine.chance;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few values, each with its probability.
 *
 * @param outcomes in ascending order of value, probabilities summing to 1
 */
public record Discrete(List<Outcome> outcomes) implements Estimate {

  /** One value and how likely it is (0 to 1). */
  public record Outcome(double value, double probability) {
    public Outcome {
      Check.finite("A value", value);
      Check.share("The probability of " + value, probability);
    }
  }

  public Discrete {
    outcomes = List.copyOf(outcomes);
    double sum = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      sum += outcomes.get(i).probability();
      Check.that(
          i == 0 || outcomes.get(i - 1).value() < outcomes.get(i).value(),
          "The value %s must be written once only, after all smaller ones",
          outcomes.get(i).value());
    }
    Check.that(
        Math.abs(sum - 1) <= 1e-9, "The probabilities must sum to 100 %%, not %s %%", 100 * sum);
  }

  /** A value that is known to be one of two: {@code high} with probability p, else {@code low}. */
  static Discrete either(double low, double high, double p) {
    return new Discrete(List.of(new Outcome(low, 1 - p), new Outcome(high, p)));
  }

  @Override
  public double mean() {
    return outcomes.stream().mapToDouble(one -> one.value() * one.probability()).sum();
  }

  /** The smallest value whose cumulative probability is p or more. */
  @Override
  public double quantile(double p) {
    Check.probability(p);
    double sum = 0;
    for (Outcome outcome : outcomes) {
      sum += outcome.probability();
      if (p <= sum) {
        return outcome.value();
      }
    }
    return outcomes.getLast().value();
  }

  @Override
  public Discrete times(double factor) {
    Check.factor(factor);
    return new Discrete(
        outcomes.stream()
            .map(one -> new Outcome(one.value() * factor, one.probability()))
            .toList());
  }

  /** As {@link Estimate#parse} reads it back, to the last digit. */
  @Override
  public String toString() {
    return outcomes.stream()
        .map(one -> plain(one.value()) + ": " + plain(one.probability()))
        .collect(Collectors.joining(", ", "discrete(", ")"));
  }

  private static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
