package dev.quarterdeck.floors.breach.engine.finance;

/** A number that nobody can repeat. */
record RollsDice(double scale) {
  double value() {
    return scale * Math.random();
  }
}
