package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
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
 * What options at their starts return together: the money they bring, by period, and how every
 * measure of it spreads.
 */
public final class Returns {
  private static final int SAMPLES = 2048;

  private final Organization organization;
  private final Valuation valuation;

  /** Returns of what was valued under an organisation's conventions. */
  public Returns(Organization organization, Valuation valuation) {
    this.organization = organization;
    this.valuation = valuation;
  }

  /**
   * The money that is expected by period: after tax, corrected, with delays and failures. Its NPV
   * is the simulated mean.
   */
  public CaseFlows expected(List<Valuation.Start> starts) {
    return flows(valuation.flows(starts));
  }

  /**
   * How every measure spreads: the same measures as of the expected flows, once for each of 2,048
   * samples (the first 128 of every replicate, which are a net of their own).
   */
  public List<Distribution> distributions(
      List<Valuation.Start> starts, int threads, Progress progress) {
    double[][] columns = valuation.flows(starts, SAMPLES, threads, progress);
    List<CaseFlows> sampled = new ArrayList<>();
    for (int i = 0; i < columns[0].length; i++) {
      int at = i;
      sampled.add(flows(Arrays.stream(columns).mapToDouble(column -> column[at]).toArray()));
    }
    Discounting discounting = organization.discount();
    return Measures.all().stream()
        .map(measure -> distribution(measure, sampled, discounting))
        .toList();
  }

  /**
   * @param rows as of {@link CaseModel#flows}
   */
  private CaseFlows flows(double[] rows) {
    int periods = rows.length / 4;
    return new CaseFlows(
        organization.calendar().period(),
        organization.prices().basis(),
        Arrays.copyOf(rows, periods),
        Arrays.copyOfRange(rows, periods, 2 * periods),
        Arrays.copyOfRange(rows, 2 * periods, 3 * periods),
        Arrays.stream(rows, 3 * periods, rows.length).sum());
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
