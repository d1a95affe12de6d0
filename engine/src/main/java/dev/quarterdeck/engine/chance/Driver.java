package dev.quarterdeck.engine.chance;

/** An uncertain quantity that formulas of all cases share, by its name. */
public record Driver(String key, Estimate estimate) {}
