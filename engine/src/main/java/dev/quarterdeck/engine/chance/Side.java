package dev.quarterdeck.engine.chance;

/** Which multiplier of a reference class a line takes, and whether failing loses it. */
public enum Side {
  COST,
  BENEFIT
}
