package dev.quarterdeck.app;

import dev.quarterdeck.engine.finance.Explanation;
import dev.quarterdeck.engine.finance.Explanation.Discounted;
import dev.quarterdeck.engine.finance.Explanation.Step;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An explanation as lines that a reader can add up: every figure with its unit, every discounted
 * one with its amount and factor.
 *
 * @param currency code of the money
 */
record ExplanationText(String currency) {

  String of(String option, Explanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(option).append(", ").append(explanation.title()).append(System.lineSeparator());
    text.append("  ").append(explanation.formula()).append(System.lineSeparator());
    if (!explanation.factor().isEmpty()) {
      text.append("  discount factor = ")
          .append(explanation.factor())
          .append(System.lineSeparator());
    }
    explanation.steps().forEach(step -> text.append(line(step)));
    return text.append(result(explanation)).toString();
  }

  private String line(Step step) {
    String does = step.does().name().toLowerCase(Locale.ROOT);
    Discounted discounted = step.discounted();
    String product =
        discounted == null
            ? ""
            : String.format(Locale.ROOT, " %,.2f × %.8f", discounted.amount(), discounted.factor());
    return String.format(
        "  %-6s %18s %-10s  %s%s%n",
        does, number(step.value(), step.unit()), unit(step.unit()), step.label(), product);
  }

  private String result(Explanation explanation) {
    if (explanation.result().values().isEmpty()) {
      return String.format("  = none: the question has no answer here%n");
    }
    String unit = explanation.unit();
    return explanation.result().values().stream()
        .map(value ->
            String.format(
                "  =      %18s %s%s%n", number(value, unit), unit(unit), percent(value, unit)))
        .collect(Collectors.joining());
  }

  private static String number(double value, String unit) {
    return String.format(Locale.ROOT, unit.startsWith("money") ? "%,.2f" : "%,.6f", value);
  }

  private static String percent(double value, String unit) {
    return unit.startsWith("share")
        ? String.format(Locale.ROOT, " (%.4f %% a year)", value * 100)
        : "";
  }

  private String unit(String unit) {
    return unit.replace("money", currency);
  }
}
