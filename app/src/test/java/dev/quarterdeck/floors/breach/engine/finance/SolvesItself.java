package dev.quarterdeck.floors.breach.engine.finance;

import com.google.ortools.sat.CpModel;

/** A solver outside the planner. */
record SolvesItself(CpModel model) {}
