package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Input;
import dev.quarterdeck.engine.chance.information.Stake;
import dev.quarterdeck.engine.chance.information.Way;
import dev.quarterdeck.engine.planner.Charge;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Resolution;
import dev.quarterdeck.office.cases.Valuation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What every initiative has at stake: each choice's samples of NPV, less what it would pay at the
 * prices for all that it uses. A quantity is named as documents do: a driver by its name, any other
 * as {@code initiative/name}.
 */
final class Stakes {

  private final Decided decided;
  private final Map<String, List<Charge>> charges = new HashMap<>();

  /**
   * @param counts whether a rule's prices count
   */
  Stakes(Decided decided, Predicate<Rule> counts) {
    this.decided = decided;
    for (Charge charge : Charge.of(decided.problem(), decided.result().prices(), counts)) {
      this.charges
          .computeIfAbsent(charge.choice().candidate(), name -> new ArrayList<>())
          .add(charge);
    }
  }

  /**
   * What running a pilot comes to.
   *
   * @param cost its expected NPV, turned round, and what it would pay for what it uses
   * @param known the first period in which it is complete
   */
  record Offer(double cost, int known) {}

  /** The choice that the plan has made; else all that there are. */
  List<Offer> offers(String initiative) {
    List<Charge> all = charges.getOrDefault(initiative, List.of());
    List<Funded> funded = decided.result().plan().funded();
    List<Charge> planned = all.stream().filter(charge -> funded.contains(charge.choice())).toList();
    return (planned.isEmpty() ? all : planned)
        .stream().map(charge -> new Offer(cost(charge), known(charge.choice()))).toList();
  }

  private double cost(Charge charge) {
    Funded choice = charge.choice();
    OptionCase option = decided.option(choice);
    return charge.amount() - decided.valuation().npv(option, choice.start()).mean();
  }

  private int known(Funded choice) {
    return choice.start() + decided.option(choice).duration();
  }

  /** Every initiative that may be chosen in some way. */
  List<Stake> list() {
    return decided.cases().values().stream()
        .filter(business -> charges.containsKey(business.name()))
        .map(this::stake)
        .toList();
  }

  /** Those that depend on some of these quantities. */
  List<Stake> list(Set<String> quantities) {
    return decided.cases().values().stream()
        .filter(business -> charges.containsKey(business.name()))
        .filter(business -> !Collections.disjoint(quantities(business), quantities))
        .map(this::stake)
        .toList();
  }

  private Stake stake(BusinessCase business) {
    List<Charge> all = charges.getOrDefault(business.name(), List.of());
    return new Stake(business.name(), ways(all), quantities(business));
  }

  private List<Way> ways(List<Charge> all) {
    List<Valuation.Start> starts = all.stream().map(Charge::choice).map(decided::start).toList();
    List<double[]> columns = decided.valuation().columns(starts);
    List<Way> ways = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      double[] net = columns.get(k);
      for (int i = 0; i < net.length; i++) {
        net[i] -= all.get(k).amount();
      }
      Valuation.Start start = starts.get(k);
      String name = start.option().option() + " " + start.period();
      ways.add(new Way(name, start.period(), net, new double[0]));
    }
    return ways;
  }

  private Set<String> quantities(BusinessCase business) {
    Set<String> names = new TreeSet<>(own(business).keySet());
    business.options().forEach(option -> names.addAll(decided.valuation().drivers(option)));
    return names;
  }

  /** All that is uncertain, by its name. */
  SortedMap<String, Input> inputs() {
    SortedMap<String, Input> inputs = new TreeMap<>();
    decided.valuation().drivers().forEach(driver -> inputs.put(driver.name(), driver));
    decided.cases().values().forEach(business -> inputs.putAll(own(business)));
    return inputs;
  }

  private Map<String, Input> own(BusinessCase business) {
    Map<String, Input> own = new TreeMap<>();
    for (OptionCase option : business.options()) {
      decided
          .valuation()
          .inputs(option)
          .forEach((name, input) -> own.putIfAbsent(business.name() + "/" + name, input));
    }
    return own;
  }

  /** The full name of what a pilot resolves: its own before a driver of the same name. */
  String name(BusinessCase pilot, Resolution resolution) {
    String owner = resolution.initiative();
    String own = (owner == null ? pilot.name() : owner) + "/" + resolution.name();
    return owner != null || own(pilot).containsKey(own) ? own : resolution.name();
  }
}
