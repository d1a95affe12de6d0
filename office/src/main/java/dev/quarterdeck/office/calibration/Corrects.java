package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.cases.ReferenceClass;

/** What of a case the multipliers of a reference class correct. */
public enum Corrects {
  COST,
  DURATION,
  BENEFIT;

  ReferenceClass of(String source, int cases, Estimate multipliers) {
    return switch (this) {
      case COST -> new ReferenceClass(null, source, cases, multipliers, null, null);
      case DURATION -> new ReferenceClass(null, source, cases, null, multipliers, null);
      case BENEFIT -> new ReferenceClass(null, source, cases, null, null, multipliers);
    };
  }
}
