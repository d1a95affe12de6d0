package dev.quarterdeck.office.cases;

import org.jspecify.annotations.Nullable;

/**
 * How a measure spreads over samples of a case's flows.
 *
 * @param measure its name
 * @param samples how many were measured
 * @param none share of samples in which it has no value, such as a payback that never comes
 * @param several share of samples in which it has more than one value, none of them the return
 * @param p10 quantile over the samples with just one value; null when there is none
 */
public record Distribution(
    String measure,
    int samples,
    double none,
    double several,
    @Nullable Double p10,
    @Nullable Double p50,
    @Nullable Double p90) {}
