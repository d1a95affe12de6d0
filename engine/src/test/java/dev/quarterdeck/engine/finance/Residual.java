package dev.quarterdeck.engine.finance;

/** A plain second way to discount yearly flows, which shares no code with the search. */
final class Residual {
  private Residual() {}

  /** |Σ discounted flow| ÷ Σ |discounted flow|. */
  static double of(double[] flows, double rate) {
    double sum = 0;
    double size = 0;
    for (int i = 0; i < flows.length; i++) {
      double term = flows[i] * Math.pow(1 + rate, -i);
      sum += term;
      size += Math.abs(term);
    }
    return Math.abs(sum) / size;
  }

  static int sign(double[] flows, double rate) {
    double sum = 0;
    for (double flow : flows) {
      sum = sum * (1 + rate) + flow;
    }
    return (int) Math.signum(sum);
  }
}
