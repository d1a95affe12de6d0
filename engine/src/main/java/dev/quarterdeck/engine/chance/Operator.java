package dev.quarterdeck.engine.chance;

import java.util.function.DoubleBinaryOperator;

/** What joins two expressions; comparisons give 1 or 0. */
enum Operator {
  ADD("+", "_+_", (a, b) -> a + b),
  SUBTRACT("-", "_-_", (a, b) -> a - b),
  MULTIPLY("*", "_*_", (a, b) -> a * b),
  DIVIDE("/", "_/_", (a, b) -> a / b),
  MIN("min", "min", Math::min),
  MAX("max", "max", Math::max),
  LESS("<", "_<_", (a, b) -> a < b ? 1 : 0),
  AT_MOST("<=", "_<=_", (a, b) -> a <= b ? 1 : 0),
  GREATER(">", "_>_", (a, b) -> a > b ? 1 : 0),
  AT_LEAST(">=", "_>=_", (a, b) -> a >= b ? 1 : 0),
  EQUAL("==", "_==_", (a, b) -> a == b ? 1 : 0),
  DIFFERENT("!=", "_!=_", (a, b) -> a != b ? 1 : 0);

  private final String symbol;
  private final String function;
  private final transient DoubleBinaryOperator operation;

  Operator(String symbol, String function, DoubleBinaryOperator operation) {
    this.symbol = symbol;
    this.function = function;
    this.operation = operation;
  }

  String symbol() {
    return symbol;
  }

  /** CEL's name of it. */
  String function() {
    return function;
  }

  boolean compares() {
    return compareTo(LESS) >= 0;
  }

  /** The loops that matter stand apart so that each compiles on its own. */
  void apply(double[] a, double[] b, double[] result, int n) {
    switch (this) {
      case MULTIPLY -> {
        for (int i = 0; i < n; i++) {
          result[i] = a[i] * b[i];
        }
      }
      case ADD -> {
        for (int i = 0; i < n; i++) {
          result[i] = a[i] + b[i];
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          result[i] = operation.applyAsDouble(a[i], b[i]);
        }
      }
    }
  }
}
