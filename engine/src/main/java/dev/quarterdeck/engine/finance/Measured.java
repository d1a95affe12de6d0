package dev.quarterdeck.engine.finance;

import java.util.List;

/**
 * The answers to a measure.
 *
 * @param status how many there are
 * @param values all of them, ascending
 */
public record Measured(Status status, List<Double> values) {
  /** How many answers there are. */
  public enum Status {
    NONE,
    ONE,
    SEVERAL
  }

  /** No answer, e.g. a ratio to nothing. */
  public static Measured none() {
    return of(List.of());
  }

  /** The one answer; none if it is not a finite number. */
  public static Measured one(double value) {
    return Double.isFinite(value) ? of(List.of(value)) : none();
  }

  /** As many answers as there are values. */
  public static Measured of(List<Double> values) {
    Status status =
        switch (values.size()) {
          case 0 -> Status.NONE;
          case 1 -> Status.ONE;
          default -> Status.SEVERAL;
        };
    return new Measured(status, List.copyOf(values));
  }
}
