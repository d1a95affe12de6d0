package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.information.Gate;
import dev.quarterdeck.engine.chance.information.Signal;
import dev.quarterdeck.engine.chance.information.StageGates;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.StageGate;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What options with gates are worth when they are gone through stage by stage: as the plan starts
 * them, or where they are worth most when it does not. On the samples that value the plan; the
 * plan's own value commits to everything and counts no gate.
 */
record Staging(Decided decided, Signals signals) {
  private static final String STOP = "stop";
  private static final String SWITCH = "switch to ";

  List<Decision.StagedLine> lines() {
    List<Decision.StagedLine> lines = new ArrayList<>();
    for (BusinessCase business : decided.cases().values()) {
      Funded funded = funded(business.name());
      for (OptionCase option : business.options()) {
        boolean planned = funded != null && funded.option().equals(option.option());
        if (!option.gates().isEmpty() && option.starts() > 0 && (planned || funded == null)) {
          int start = planned && funded != null ? funded.start() : best(option);
          lines.add(line(business, new Valuation.Start(option, start), planned));
        }
      }
    }
    return lines;
  }

  private @Nullable Funded funded(String initiative) {
    return decided.result().plan().funded().stream()
        .filter(line -> line.candidate().equals(initiative))
        .findFirst()
        .orElse(null);
  }

  /** The start at which committing to everything is worth most. */
  private int best(OptionCase option) {
    int best = option.earliest();
    for (int start = best + 1; start <= option.latest(); start++) {
      if (npv(option, start) > npv(option, best)) {
        best = start;
      }
    }
    return best;
  }

  private double npv(OptionCase option, int start) {
    return decided.valuation().npv(option, start).mean();
  }

  private Decision.StagedLine line(BusinessCase business, Valuation.Start start, boolean planned) {
    double[] committing = decided.valuation().columns(List.of(start)).getFirst();
    List<StageGate> gates = start.option().gates();
    List<Gate> stages = new ArrayList<>();
    Map<String, Signal> known = new LinkedHashMap<>();
    for (StageGate gate : gates) {
      String seenBy = start.option().key() + " " + gate.name();
      known.putAll(signals.of(business, seenBy, gate.knows()));
      Map<String, double[]> ways = ways(business, start, gate);
      if (gate == gates.getLast()) {
        ways.put(StageGates.GO_ON, committing);
      }
      stages.add(new Gate(gate.name(), 0, List.copyOf(known.values()), ways));
    }
    StageGates staged = StageGates.of(stages, committing);
    List<Decision.GateLine> lines = new ArrayList<>();
    for (int g = 0; g < gates.size(); g++) {
      lines.add(line(start, gates.get(g), staged.gates().get(g)));
    }
    return new Decision.StagedLine(
        business.name(),
        business.title(),
        start.option().option(),
        planned,
        calendar().label(start.period()),
        Decision.Gain.of(staged.worth()),
        Decision.Gain.of(staged.overCommitting()),
        lines);
  }

  /** What may be done at a gate instead of going on. */
  private Map<String, double[]> ways(BusinessCase business, Valuation.Start start, StageGate gate) {
    int from = start.option().decidedFrom(gate, start.period());
    double cost = gate.stop() == null ? 0 : gate.stop().value();
    Map<String, double[]> ways = new LinkedHashMap<>();
    ways.put(STOP, decided.valuation().stopped(start, from, cost));
    for (OptionCase other : business.options()) {
      if (other.option().equals(gate.switchTo()) && from < appraisal()) {
        double[] column = decided.valuation().stopped(start, from, 0);
        double[] rest =
            decided.valuation().columns(List.of(new Valuation.Start(other, from))).getFirst();
        for (int i = 0; i < column.length; i++) {
          column[i] += rest[i];
        }
        ways.put(SWITCH + other.option(), column);
      }
    }
    return ways;
  }

  private Decision.GateLine line(Valuation.Start start, StageGate gate, StageGates.Taken taken) {
    int from = start.option().decidedFrom(gate, start.period());
    double switched = 0;
    for (Map.Entry<String, Double> share : taken.shares().entrySet()) {
      switched += share.getKey().startsWith(SWITCH) ? share.getValue() : 0;
    }
    return new Decision.GateLine(
        gate.name(),
        calendar().label(Math.min(from, appraisal()) - 1),
        Round.share(taken.reached()),
        Round.share(taken.shares().getOrDefault(STOP, 0.0)),
        Round.share(switched),
        gate.switchTo());
  }

  private int appraisal() {
    return calendar().appraisal();
  }

  private Timeline calendar() {
    return decided.organization().calendar();
  }
}
