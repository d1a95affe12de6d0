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
 * plan's own value commits to everything and counts no gate. What else a stop would change - what
 * it frees, what it keeps others from that require the initiative - is not counted either.
 */
record Staging(Decided decided, Signals signals) {
  private static final String STOP = "stop";
  private static final String SWITCH = "switch to ";

  List<Decision.StagedLine> lines() {
    List<Decision.StagedLine> lines = new ArrayList<>();
    for (BusinessCase business : decided.cases().values()) {
      for (OptionCase option : business.options()) {
        if (!option.gates().isEmpty() && option.starts() > 0) {
          lines.add(line(business, option));
        }
      }
    }
    return lines;
  }

  private Decision.StagedLine line(BusinessCase business, OptionCase option) {
    List<List<Signal>> known = known(business, option);
    Funded planned = planned(option);
    if (planned != null) {
      var start = new Valuation.Start(option, planned.start());
      return line(business, start, true, staged(business, start, known));
    }
    var best = new Valuation.Start(option, option.earliest());
    StageGates most = staged(business, best, known);
    for (int period = option.earliest() + 1; period <= option.latest(); period++) {
      var start = new Valuation.Start(option, period);
      StageGates staged = staged(business, start, known);
      if (staged.worth().value() > most.worth().value()) {
        best = start;
        most = staged;
      }
    }
    return line(business, best, false, most);
  }

  private @Nullable Funded planned(OptionCase option) {
    return decided.result().plan().funded().stream()
        .filter(line -> line.candidate().equals(option.initiative()))
        .filter(line -> line.option().equals(option.option()))
        .findFirst()
        .orElse(null);
  }

  /** What is known at each gate, that of earlier gates included. */
  private List<List<Signal>> known(BusinessCase business, OptionCase option) {
    List<List<Signal>> known = new ArrayList<>();
    Map<String, Signal> sofar = new LinkedHashMap<>();
    for (StageGate gate : option.gates()) {
      String seenBy = option.key() + " " + gate.name();
      sofar.putAll(signals.of(business, seenBy, gate.knows()));
      known.add(List.copyOf(sofar.values()));
    }
    return known;
  }

  private StageGates staged(
      BusinessCase business, Valuation.Start start, List<List<Signal>> known) {
    double[] committing = decided.valuation().columns(List.of(start)).getFirst();
    List<StageGate> gates = start.option().gates();
    List<Gate> stages = new ArrayList<>();
    for (int g = 0; g < gates.size(); g++) {
      StageGate gate = gates.get(g);
      Map<String, double[]> ways = new LinkedHashMap<>();
      if (gate == gates.getLast()) {
        ways.put(StageGates.GO_ON, committing);
      }
      ways.putAll(ways(business, start, gate));
      stages.add(new Gate(gate.name(), 0, known.get(g), ways));
    }
    return StageGates.of(stages, committing);
  }

  private Decision.StagedLine line(
      BusinessCase business, Valuation.Start start, boolean planned, StageGates staged) {
    List<StageGate> gates = start.option().gates();
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
        calendar().label(from - 1),
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
