package dev.quarterdeck.office.cases;

/**
 * How one uncertain quantity moves an option's NPV; sorted by its swing, a list of these is a
 * tornado.
 *
 * @param quantity a driver, or an assumption, line, event or correction of the option's own
 * @param driver whether it is a driver
 * @param share of the variance of NPV that goes with it (first order), with its standard error
 * @param low mean NPV in the lowest tenth of the quantity; of an event, where it happens least
 * @param high mean NPV in the highest tenth; of an event, where it happens most
 * @param spearman rank correlation of quantity and NPV
 * @param worth what knowing it before deciding would gain, were there no rules (EVPPI)
 */
public record Swing(
    String quantity,
    boolean driver,
    double share,
    double shareError,
    double low,
    double high,
    double spearman,
    double worth,
    double worthError) {
  /** How far the NPV moves between the outer tenths. */
  public double width() {
    return Math.abs(high - low);
  }
}
