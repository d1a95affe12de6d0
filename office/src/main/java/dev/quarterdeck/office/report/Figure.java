package dev.quarterdeck.office.report;

/**
 * A number as a reader meets it: the value to draw and calculate with, its unit, and the finished
 * text.
 *
 * @param value in {@code unit}, unrounded; money in whole currency, shares as 0..1
 * @param unit a currency code, {@code "FTE"}, {@code "share"}, or any unit of the workspace; may be
 *     empty for a count
 * @param text rounded, with its unit; made by {@link Format} and never taken apart again
 */
public record Figure(double value, String unit, String text) {}
