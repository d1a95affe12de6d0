package dev.quarterdeck.floors.breach.engine.chance;

/** Something of another room. */
public record Draw(double value) {}
