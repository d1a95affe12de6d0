package dev.quarterdeck.engine.chance;

/**
 * One case as it enters joint samples.
 *
 * @param weight {@code [output][line][whole periods of delay 0..D]}: what one unit of the line's
 *     amount adds to the output at that delay; between whole delays it is linear, beyond D it is
 *     that of D. The array is kept, not copied, and must not change.
 */
public record Pick(String caseKey, double[][][] weight) {}
