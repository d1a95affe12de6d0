package dev.quarterdeck.engine.chance;

/** Where the uniform numbers come from; both are reproducible and give 16 independent estimates. */
public enum Sampling {
  /** Owen-scrambled Sobol points, far more exact at the same number of samples. */
  SOBOL,
  /** Plain pseudo-random numbers. */
  PSEUDO
}
