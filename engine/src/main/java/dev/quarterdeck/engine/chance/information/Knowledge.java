package dev.quarterdeck.engine.chance.information;

import java.util.List;

/**
 * What will be known when deciding, prepared once and used for any number of choices: cells of
 * samples that look alike for one or two signals, a regression for more.
 */
public abstract sealed class Knowledge permits Bins, Regression {
  Knowledge() {}

  /** All the signals together. */
  public static Knowledge of(List<Signal> signals) {
    Columns.that(!signals.isEmpty(), "There must be at least one signal");
    return switch (signals.size()) {
      case 1 -> Bins.of(signals.getFirst());
      case 2 -> Bins.of(signals.getFirst(), signals.getLast());
      default -> Regression.of(signals);
    };
  }

  /** One signal. */
  public static Knowledge of(Signal signal) {
    return Bins.of(signal);
  }

  /** Samples of each signal. */
  public abstract int samples();

  /** The choice that this knowledge leads to, and what it is worth. */
  abstract Informed inform(Alternatives alternatives);

  /** Which of the choices of {@link Informed#choice} applies in a sample. */
  abstract int cell(int sample);

  /** By sample: index of the alternative chosen. */
  final int[] chosen(Informed informed) {
    int[] chosen = new int[samples()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = informed.choice()[cell(i)];
    }
    return chosen;
  }
}
