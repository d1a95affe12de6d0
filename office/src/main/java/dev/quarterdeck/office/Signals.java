package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Input;
import dev.quarterdeck.engine.chance.information.Signal;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Resolution;
import dev.quarterdeck.office.cases.Valuation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What will be seen of uncertain quantities.
 *
 * @param inputs all that is uncertain, by its full name
 */
record Signals(Valuation valuation, Stakes stakes, Map<String, Input> inputs) {

  /** A quantity that will be known exactly. */
  Signal exact(Input input) {
    double[] edges = input.levels().stream().mapToDouble(Double::doubleValue).toArray();
    return new Signal(valuation.ranks(input), edges);
  }

  /**
   * What an initiative will show of quantities, by their full names.
   *
   * @param seenBy name of what makes the errors of measurement its own
   */
  Map<String, Signal> of(BusinessCase business, String seenBy, List<Resolution> resolutions) {
    Map<String, Signal> signals = new LinkedHashMap<>();
    for (Resolution one : resolutions) {
      String name = stakes.name(business, one);
      Input input = inputs.get(name);
      if (input != null) {
        signals.put(name, signal(seenBy + " on " + name, input, one.accuracy().value()));
      }
    }
    return signals;
  }

  private Signal signal(String error, Input input, double accuracy) {
    return accuracy >= 1
        ? exact(input)
        : Signal.resolving(valuation.ranks(input), accuracy, valuation.independent(error));
  }
}
