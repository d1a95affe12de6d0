package dev.quarterdeck.engine.chance;

/**
 * When a case happens, folded into weights.
 *
 * @param key unique in its case
 * @param weight {@code [output][line][whole periods of delay 0..D]}: what one unit of the line's
 *     amount adds to the output at that delay; between whole delays it is linear, beyond D it is
 *     that of D. The array is kept, not copied, and must not change.
 */
public record Timing(String key, double[][][] weight) {}
