package dev.quarterdeck.engine.chance;

import java.util.Set;

/** A formula as a tree, evaluated over blocks of samples. */
sealed interface Expression {

  /** Columns by name, and room for those in between. */
  interface Columns {
    double[] column(String name);

    Block block();
  }

  /** Values, one for each sample of the block; the array may be shared and is only read. */
  double[] evaluate(Columns columns);

  /** Adds the names it uses. */
  void collect(Set<String> names);

  /** A number. */
  record Constant(double value) implements Expression {
    @Override
    public double[] evaluate(Columns columns) {
      return columns.block().constant(value);
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
      throw new IllegalStateException("An estimate that stands alone is drawn, not evaluated");
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
      Block block = columns.block();
      double[] result = block.spare();
      int mark = block.mark();
      operator.apply(left.evaluate(columns), right.evaluate(columns), result, block.n);
      block.release(mark);
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
      Block block = columns.block();
      double[] result = block.spare();
      int mark = block.mark();
      double[] which = condition.evaluate(columns);
      double[] a = yes.evaluate(columns);
      double[] b = no.evaluate(columns);
      for (int i = 0; i < block.n; i++) {
        result[i] = which[i] != 0 ? a[i] : b[i];
      }
      block.release(mark);
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
