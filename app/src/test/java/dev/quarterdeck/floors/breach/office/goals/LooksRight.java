package dev.quarterdeck.floors.breach.office.goals;

import dev.quarterdeck.floors.breach.office.cases.LooksLeft;

/** A slice that knows one to its right. */
public record LooksRight(LooksLeft other) {}
