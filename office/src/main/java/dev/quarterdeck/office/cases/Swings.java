package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Input;
import dev.quarterdeck.engine.chance.information.Alternatives;
import dev.quarterdeck.engine.chance.information.Bins;
import dev.quarterdeck.engine.chance.information.Gain;
import dev.quarterdeck.engine.chance.information.Information;
import dev.quarterdeck.engine.chance.information.Sensitivity;
import dev.quarterdeck.engine.chance.information.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What moves an option's NPV, largest swing first. */
final class Swings {
  private Swings() {}

  static List<Swing> of(Valuation valuation, Valuation.Start start) {
    double[] npv = valuation.columns(List.of(start)).getFirst();
    Map<String, Input> inputs = inputs(valuation, start.option());
    Map<String, Bins> bins = new LinkedHashMap<>();
    inputs.forEach((name, input) -> bins.put(name, bins(valuation, input)));
    List<Sensitivity> sensitivities = Sensitivity.of(npv, List.copyOf(bins.values()));
    Alternatives fundOrNot = Alternatives.orNothing("not funded", Map.of("funded", npv));
    List<Gain> gains = Information.of(fundOrNot, List.copyOf(bins.values()));
    List<Map.Entry<String, Input>> each = List.copyOf(inputs.entrySet());
    List<Swing> swings = new ArrayList<>();
    for (int k = 0; k < each.size(); k++) {
      swings.add(
          swing(each.get(k).getKey(), each.get(k).getValue(), sensitivities.get(k), gains.get(k)));
    }
    swings.sort(Comparator.comparingDouble(Swing::width).reversed());
    return List.copyOf(swings);
  }

  private static Swing swing(String name, Input input, Sensitivity sensitivity, Gain gain) {
    boolean falling = input.falling();
    return new Swing(
        name,
        input.caseKey().isEmpty(),
        sensitivity.share().value(),
        sensitivity.share().stdError(),
        falling ? sensitivity.high() : sensitivity.low(),
        falling ? sensitivity.low() : sensitivity.high(),
        falling ? -sensitivity.spearman() : sensitivity.spearman(),
        Math.max(0, gain.value()),
        gain.stdError());
  }

  /** The drivers that its formulas use, and what is its own. */
  private static Map<String, Input> inputs(Valuation valuation, OptionCase option) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    Set<String> used = valuation.drivers(option);
    valuation.drivers().stream()
        .filter(driver -> used.contains(driver.name()))
        .forEach(driver -> inputs.put(driver.name(), driver));
    inputs.putAll(valuation.inputs(option));
    return inputs;
  }

  private static Bins bins(Valuation valuation, Input input) {
    double[] edges = input.levels().stream().mapToDouble(Double::doubleValue).toArray();
    return Bins.of(new Signal(valuation.ranks(input), edges));
  }
}
