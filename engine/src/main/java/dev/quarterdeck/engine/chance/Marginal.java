package dev.quarterdeck.engine.chance;

import java.util.List;

/** An estimate made ready to turn words into values. */
sealed interface Marginal {

  /** Writes the quantiles at the block's words. */
  void fill(Block block, double[] values);

  /** The first value with a probability, else the second. */
  static Marginal either(double first, double second, double probability) {
    return new Either(first, second, probability * 0x1p32);
  }

  static Marginal of(Estimate estimate, Tables tables) {
    return switch (estimate) {
      case Estimate.Point(double value) -> new Fixed(value);
      case Estimate.Uniform uniform -> new Even(uniform.min(), uniform.max() - uniform.min());
      case Estimate.Triangular triangular -> new Triangle(triangular);
      case Discrete discrete -> Steps.of(discrete);
      default -> new Cubics(tables.of(estimate));
    };
  }

  /** 2³² · u of a word, as a double without loss. */
  static double scaled(int word) {
    return (word ^ Integer.MIN_VALUE) + (0x1p31 + 0.5);
  }

  /** A number that is known. */
  record Fixed(double value) implements Marginal {
    @Override
    public void fill(Block block, double[] values) {
      for (int i = 0; i < block.n; i++) {
        values[i] = value;
      }
    }
  }

  /** Uniform. */
  record Even(double min, double width) implements Marginal {
    @Override
    public void fill(Block block, double[] values) {
      double scale = width * 0x1p-32;
      for (int i = 0; i < block.n; i++) {
        values[i] = Math.fma(scaled(block.words[i]), scale, min);
      }
    }
  }

  /** Triangular: a table would be poor where its two sides meet. */
  record Triangle(Estimate.Triangular of) implements Marginal {
    @Override
    public void fill(Block block, double[] values) {
      double min = of.min();
      double max = of.max();
      double rising = (of.mode() - min) / (max - min);
      double left = (max - min) * (of.mode() - min);
      double right = (max - min) * (max - of.mode());
      for (int i = 0; i < block.n; i++) {
        double u = scaled(block.words[i]) * 0x1p-32;
        values[i] = u < rising ? min + Math.sqrt(u * left) : max - Math.sqrt((1 - u) * right);
      }
    }
  }

  /** A smooth distribution, by a table. */
  record Cubics(double[] table) implements Marginal {
    @Override
    public void fill(Block block, double[] values) {
      block.cubics(table, values);
    }
  }

  /**
   * One of two values.
   *
   * @param end 2³² times the probability of the first
   */
  record Either(double first, double second, double end) implements Marginal {
    @Override
    public void fill(Block block, double[] values) {
      for (int i = 0; i < block.n; i++) {
        values[i] = scaled(block.words[i]) < end ? first : second;
      }
    }
  }

  /**
   * A few values.
   *
   * @param ends 2³² times the cumulative probabilities
   * @param guide by the first eight bits of a word, the first value that it may mean
   */
  record Steps(double[] outcomes, double[] ends, int[] guide) implements Marginal {
    static Steps of(Discrete discrete) {
      List<Discrete.Outcome> all = discrete.outcomes();
      double[] outcomes = new double[all.size()];
      double[] ends = new double[all.size()];
      double sum = 0;
      for (int k = 0; k < ends.length; k++) {
        outcomes[k] = all.get(k).value();
        sum += all.get(k).probability();
        ends[k] = k == ends.length - 1 ? Double.POSITIVE_INFINITY : sum * 0x1p32;
      }
      int[] guide = new int[256];
      for (int g = 0, k = 0; g < guide.length; g++) {
        while (ends[k] < g * 0x1p24) {
          k++;
        }
        guide[g] = k;
      }
      return new Steps(outcomes, ends, guide);
    }

    @Override
    public void fill(Block block, double[] values) {
      for (int i = 0; i < block.n; i++) {
        double u = scaled(block.words[i]);
        int k = guide[block.words[i] >>> 24];
        while (ends[k] < u) {
          k++;
        }
        values[i] = outcomes[k];
      }
    }
  }
}
