package dev.quarterdeck.floors.breach.engine.chance.information;

/** Something that stands on chance. */
public record Learnt(double worth) {}
