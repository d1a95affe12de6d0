package dev.quarterdeck.floors.breach.engine.finance;

/** An engine that talks to the terminal. */
record Prints(double value) {
  void print() {
    System.out.println(value);
  }
}
