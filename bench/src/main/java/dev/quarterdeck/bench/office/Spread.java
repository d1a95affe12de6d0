package dev.quarterdeck.bench.office;

import java.util.List;

/** Figures of the same thing. */
record Spread(List<Double> figures) {
  Spread {
    figures = figures.stream().sorted().toList();
  }

  /** The least figure that this share of them do not exceed; not a number of none. */
  double at(double share) {
    int last = figures.size() - 1;
    int rank = (int) Math.ceil(share * figures.size()) - 1;
    return last < 0 ? Double.NaN : figures.get(Math.clamp(rank, 0, last));
  }
}
