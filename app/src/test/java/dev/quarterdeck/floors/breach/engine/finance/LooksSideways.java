package dev.quarterdeck.floors.breach.engine.finance;

import dev.quarterdeck.floors.breach.engine.chance.Draw;

/** Finance that knows a class of chance. */
record LooksSideways(Draw draw) {}
