package dev.quarterdeck.engine.chance;

/**
 * What past cases of a kind came to, as multipliers actual ÷ estimate.
 *
 * @param n past cases behind it
 * @param note what the source does not say and was assumed
 */
public record ReferenceClass(
    String name, String title, String source, int n, Correction multipliers, String note) {}
