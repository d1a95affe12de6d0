package dev.quarterdeck.engine.chance;

/**
 * Multipliers actual ÷ estimate of a reference class. Cost and duration of one initiative take the
 * same draw, so that projects that overrun in one overrun in the other; benefit takes its own.
 */
public record Correction(Estimate cost, Estimate duration, Estimate benefit) {}
