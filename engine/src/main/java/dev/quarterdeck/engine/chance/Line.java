package dev.quarterdeck.engine.chance;

/**
 * A stream of money or effect.
 *
 * @param key unique in its case; cases of one pad share the draws of equal keys
 */
public record Line(String key, Formula amount, Side side) {}
