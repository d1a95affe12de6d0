package dev.quarterdeck.floors.breach.engine.chance;

import dev.quarterdeck.floors.breach.engine.chance.information.Learnt;

/** Chance that knows what is built on it. */
record LooksAbove(Learnt learnt) {}
