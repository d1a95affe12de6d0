package dev.quarterdeck.engine.chance.information;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pilot is worth to a portfolio before it is decided.
 *
 * @param pilot its name
 * @param gain EVSI: what deciding with its signals gains, over all initiatives, before its costs
 * @param net the gain less the cost; negative when the pilot does not pay
 * @param parts what each initiative gains, largest first; those that gain nothing are left out
 */
public record PilotAdvice(String pilot, Gain gain, Gain net, List<Part> parts) {

  /** What one initiative gains. */
  public record Part(String initiative, Gain gain) {}

  /**
   * Advice on each pilot, in their order, by the sum of what each initiative gains alone at these
   * prices: see {@link Information} for what that relaxation means. What begins before the results
   * are known is decided without them; an initiative waits only where that is worth more.
   *
   * @param stakes of every initiative; gone through once, so they may be made on the way
   * @param prices of rows that {@link Way#use} counts, at least 0
   */
  public static List<PilotAdvice> of(List<Pilot> pilots, Iterable<Stake> stakes, double[] prices) {
    List<Sums> sums = pilots.stream().map(Sums::new).toList();
    for (Stake stake : stakes) {
      Alternatives alternatives = stake.at(prices);
      Replicated blind = Information.blind(alternatives);
      for (Sums sum : sums) {
        sum.add(stake, prices, alternatives, blind);
      }
    }
    return sums.stream().map(Sums::advice).toList();
  }

  /** EVPI of the same relaxation, of which every pilot gains a part. */
  public static Gain perfect(Iterable<Stake> stakes, double[] prices) {
    Replicated sum = Replicated.zero();
    for (Stake stake : stakes) {
      Alternatives alternatives = stake.at(prices);
      sum = sum.plus(Information.all(alternatives), 1).plus(Information.blind(alternatives), -1);
    }
    return sum.gain();
  }

  /** What is known so far of one pilot. */
  private static final class Sums {
    private final Pilot pilot;
    private final Map<Set<String>, Knowledge> prepared = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private Replicated total = Replicated.zero();

    Sums(Pilot pilot) {
      this.pilot = pilot;
    }

    /**
     * Adds what one initiative gains by waiting for the results, if it gains by it at all.
     *
     * @param blind what it is worth to decide without them, when it likes
     */
    void add(Stake stake, double[] prices, Alternatives alternatives, Replicated blind) {
      Set<String> seen = new LinkedHashSet<>(pilot.signals().keySet());
      seen.retainAll(stake.quantities());
      if (seen.isEmpty() || !stake.hasFrom(pilot.known())) {
        return;
      }
      Alternatives late = pilot.known() == 0 ? alternatives : stake.at(prices, pilot.known());
      Knowledge knowledge = prepared.computeIfAbsent(seen, this::prepare);
      Replicated worth = knowledge.inform(late).value().plus(blind, -1);
      Gain gain = worth.gain();
      if (gain.value() > 0) {
        total = total.plus(worth, 1);
        parts.add(new Part(stake.initiative(), gain));
      }
    }

    private Knowledge prepare(Set<String> names) {
      List<Signal> signals = new ArrayList<>();
      pilot.signals().forEach((name, signal) -> addIf(names.contains(name), signal, signals));
      return Knowledge.of(signals);
    }

    private static void addIf(boolean wanted, Signal signal, List<Signal> signals) {
      if (wanted) {
        signals.add(signal);
      }
    }

    PilotAdvice advice() {
      parts.sort(Comparator.comparingDouble((Part part) -> part.gain().value()).reversed());
      Gain gain = total.gain();
      Gain net = gain.less(pilot.cost());
      return new PilotAdvice(pilot.name(), gain, net, List.copyOf(parts));
    }
  }
}
