package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.engine.finance.Discounting;
import dev.quarterdeck.engine.finance.Measure;
import dev.quarterdeck.engine.finance.Measured;
import dev.quarterdeck.engine.finance.Measures;
import dev.quarterdeck.office.goals.Organization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures sampled flows: the same measures as of the expected flows, once for each of 2,048
 * samples (the first 128 of every replicate, which are a net of their own).
 */
final class Distributions {
  /** Rows of flows that a sample has: costs, benefits and the capital among the costs. */
  static final int ROWS = 3;

  private static final int MOST = 2048;
  private static final int REPLICATES = 16;

  private final Organization organization;

  Distributions(Organization organization) {
    this.organization = organization;
  }

  /**
   * How every measure spreads.
   *
   * @param flows by row and period, one after the other, then sample
   */
  List<Distribution> of(double[][] flows) {
    int samples = flows[0].length;
    int each = Math.min(samples, MOST) / REPLICATES;
    List<CaseFlows> sampled = new ArrayList<>();
    for (int r = 0; r < REPLICATES; r++) {
      for (int i = 0; i < each; i++) {
        sampled.add(sample(flows, r * (samples / REPLICATES) + i));
      }
    }
    Discounting discounting = organization.discount();
    return Measures.all().stream()
        .map(measure -> distribution(measure, sampled, discounting))
        .toList();
  }

  private CaseFlows sample(double[][] flows, int at) {
    int periods = flows.length / ROWS;
    double[][] rows = new double[ROWS][periods];
    for (int t = 0; t < flows.length; t++) {
      rows[t / periods][t % periods] = flows[t][at];
    }
    return new CaseFlows(
        organization.calendar().period(),
        organization.prices().basis(),
        rows[0],
        rows[1],
        rows[2],
        0);
  }

  private static Distribution distribution(
      Measure measure, List<CaseFlows> sampled, Discounting discounting) {
    int none = 0;
    int several = 0;
    double[] values = new double[sampled.size()];
    int found = 0;
    for (CaseFlows flows : sampled) {
      Measured measured = measure.compute(flows, discounting);
      switch (measured.status()) {
        case NONE -> none++;
        case SEVERAL -> several++;
        case ONE -> values[found++] = measured.values().getFirst();
      }
    }
    double[] sorted = Arrays.copyOf(values, found);
    Arrays.sort(sorted);
    int samples = sampled.size();
    return new Distribution(
        measure.name(),
        samples,
        none / (double) samples,
        several / (double) samples,
        quantile(sorted, 0.1),
        quantile(sorted, 0.5),
        quantile(sorted, 0.9));
  }

  /** Between ordered samples, as summaries of NPV have it. */
  private static @Nullable Double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return null;
    }
    double place = p * (sorted.length - 1);
    int low = (int) place;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
