package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Estimate;
import java.util.List;
import java.util.Map;

/**
 * One way to do an initiative, resolved against the timeline.
 *
 * @param initiative name of the initiative
 * @param option name of the option
 * @param delivery from start to go-live when it starts as early as it may
 * @param earliest first period in which it may start
 * @param latest last period in which it may start; before {@code earliest} when it can never start
 * @param streams its costs and benefits
 * @param contributions what it adds to key results
 * @param events what may go wrong
 * @param people full-time equivalents by pool, for each period of delivery
 * @param assumptions the initiative's own uncertain quantities
 * @param gates where it may be stopped or changed, in the order of time
 */
public record OptionCase(
    String initiative,
    String option,
    Shape.Delivery delivery,
    int earliest,
    int latest,
    List<Stream> streams,
    List<Contribution> contributions,
    List<Event> events,
    Map<String, double[]> people,
    Map<String, Estimate> assumptions,
    List<StageGate> gates) {

  /** {@code initiative/option}. */
  public String key() {
    return initiative + "/" + option;
  }

  /** Number of periods that delivery touches, at least one. */
  public int duration() {
    return Math.max(1, (int) Math.ceil(delivery.to() - earliest - 1e-9));
  }

  /** Number of periods in which it may start. */
  public int starts() {
    return Math.max(0, latest - earliest + 1);
  }

  /** The first period that a gate decides about, when started in a period. */
  public int decidedFrom(StageGate gate, int start) {
    Shape.Delivery when = startedIn(start);
    return (int) Math.ceil(when.from() + when.periods(gate.after()) - 1e-9);
  }

  /** Its delivery when started in a period. */
  Shape.Delivery startedIn(int period) {
    int shift = period - earliest;
    return new Shape.Delivery(
        delivery.from() + shift, delivery.to() + shift, delivery.monthsPerPeriod());
  }
}
