package dev.quarterdeck.engine.chance;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An amount as an estimate of its own, or as an expression over named quantities. */
public final class Formula {
  private final Expression expression;

  private Formula(Expression expression) {
    this.expression = expression;
  }

  /** An amount that is an estimate of its own. */
  public static Formula of(Estimate estimate) {
    return new Formula(
        estimate instanceof Estimate.Point(double value)
            ? new Expression.Constant(value)
            : new Expression.Uncertain(estimate));
  }

  /**
   * Reads an expression in the syntax of CEL: numbers (with k, M, bn, %), names, {@code + - * /},
   * parentheses, {@code a < b ? c : d}, {@code min(..)}, {@code max(..)}.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static Formula parse(String text) {
    return new Formula(FormulaText.parse(text));
  }

  /** Names of the quantities it is computed from. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    expression.collect(names);
    return Collections.unmodifiableSortedSet(names);
  }

  /** The estimate it is, or null when it is an expression. */
  public @Nullable Estimate estimate() {
    return switch (expression) {
      case Expression.Constant constant -> new Estimate.Point(constant.value());
      case Expression.Uncertain uncertain -> uncertain.estimate();
      default -> null;
    };
  }

  Expression expression() {
    return expression;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Formula formula && expression.equals(formula.expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  @Override
  public String toString() {
    return expression.toString();
  }
}
