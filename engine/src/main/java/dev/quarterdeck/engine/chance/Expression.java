package dev.quarterdeck.engine.chance;

import java.util.Arrays;
import java.util.Set;

/** A formula as a tree, evaluated over whole columns of samples. */
sealed interface Expression {

  /** Columns by name, all of one length. */
  interface Columns {
    double[] column(String name);

    /** The column of the line's own estimate. */
    double[] own(Estimate estimate);

    int length();
  }

  /** Values, one for each sample; the array may be shared and is only read. */
  double[] evaluate(Columns columns);

  /** Adds the names it uses. */
  void collect(Set<String> names);

  /** A number. */
  record Constant(double value) implements Expression {
    @Override
    public double[] evaluate(Columns columns) {
      double[] result = new double[columns.length()];
      Arrays.fill(result, value);
      return result;
    }

    @Override
    public void collect(Set<String> names) {}

    @Override
    public String toString() {
      return Double.toString(value);
    }
  }

  /** An estimate that stands alone. */
  record Uncertain(Estimate estimate) implements Expression {
    @Override
    public double[] evaluate(Columns columns) {
      return columns.own(estimate);
    }

    @Override
    public void collect(Set<String> names) {}

    @Override
    public String toString() {
      return estimate.toString();
    }
  }

  /** A quantity by its name. */
  record Name(String name) implements Expression {
    @Override
    public double[] evaluate(Columns columns) {
      return columns.column(name);
    }

    @Override
    public void collect(Set<String> names) {
      names.add(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Two expressions joined. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public double[] evaluate(Columns columns) {
      double[] a = left.evaluate(columns);
      double[] b = right.evaluate(columns);
      double[] result = new double[a.length];
      operator.apply(a, b, result);
      return result;
    }

    @Override
    public void collect(Set<String> names) {
      left.collect(names);
      right.collect(names);
    }

    @Override
    public String toString() {
      return "(" + left + " " + operator.symbol() + " " + right + ")";
    }
  }

  /**
   * One of two, by a comparison.
   *
   * @param condition 1 for the first, 0 for the second
   */
  record Choice(Expression condition, Expression yes, Expression no) implements Expression {
    @Override
    public double[] evaluate(Columns columns) {
      double[] which = condition.evaluate(columns);
      double[] a = yes.evaluate(columns);
      double[] b = no.evaluate(columns);
      double[] result = new double[which.length];
      for (int i = 0; i < result.length; i++) {
        result[i] = which[i] != 0 ? a[i] : b[i];
      }
      return result;
    }

    @Override
    public void collect(Set<String> names) {
      condition.collect(names);
      yes.collect(names);
      no.collect(names);
    }

    @Override
    public String toString() {
      return "(" + condition + " ? " + yes + " : " + no + ")";
    }
  }
}
