package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Mean;
import dev.quarterdeck.engine.chance.Simulation;
import dev.quarterdeck.engine.planner.ChanceFloor;
import dev.quarterdeck.engine.planner.OutcomeFloor;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.portfolio.OutcomeFloors;
import dev.quarterdeck.office.portfolio.RuleSpec;
import dev.quarterdeck.office.portfolio.Synergies;
import dev.quarterdeck.office.workspace.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Holds the plan against outcomes that it was not planned with: a plan that was chosen for its
 * outcomes may have been lucky in them.
 */
final class FreshOutcomes {
  private static final int SAMPLES = 1 << 17;
  private static final double POINT = 0.01;

  private final Decided decided;
  private final int threads;

  FreshOutcomes(Decided decided, int threads) {
    this.decided = decided;
    this.threads = threads;
  }

  /** A line for each floor; none without a plan. */
  List<FloorLine> floors() {
    List<OutcomeFloor> floors = new ArrayList<>();
    for (Rule rule : decided.problem().rules()) {
      if (rule instanceof OutcomeFloor floor) {
        floors.add(floor);
      }
    }
    if (floors.isEmpty() || decided.result().plan().funded().isEmpty()) {
      return List.of();
    }
    Valuation fresh = decided.valuation().afresh(SAMPLES);
    Joint joint = fresh.joint(decided.starts(), threads, Progress.none());
    List<Synergies.Synergy> synergies =
        new Synergies(decided.workspace(), fresh).list(decided.problem().rules());
    var stated = new OutcomeFloors(decided.workspace(), decided.valuation());
    List<Document<RuleSpec>> documents = stated.stated();
    List<FloorLine> lines = new ArrayList<>();
    for (int i = 0; i < floors.size(); i++) {
      Document<RuleSpec> document = documents.get(i);
      lines.add(
          switch (floors.get(i)) {
            case RiskFloor floor -> worst(floor, document, decided.npv(joint, synergies));
            case ChanceFloor floor ->
                chance(floor, document, contribution(stated, document, joint));
          });
    }
    return lines;
  }

  private static double[] contribution(
      OutcomeFloors stated, Document<RuleSpec> document, Joint joint) {
    RuleSpec.GoalFloor floor = document.spec().goalFloor();
    if (floor == null) {
      throw new IllegalStateException("The rule must be a floor of a goal: " + document.name());
    }
    int towards = stated.towards(floor);
    double[] total = joint.total(Valuation.output(OutcomeFloors.keyResult(floor)));
    Arrays.setAll(total, i -> towards * total[i]);
    return total;
  }

  private FloorLine worst(RiskFloor floor, Document<RuleSpec> document, double... outcomes) {
    ToDoubleFunction<double[]> measure = some -> meanOfWorst(floor.share(), some);
    double fresh = measure.applyAsDouble(outcomes);
    double error = error(measure, outcomes);
    double tolerance = 2 * error * Math.sqrt(outcomes.length / (double) floor.outcomes().count());
    return new FloorLine(
        document.name(),
        document.title(),
        "mean NPV of the " + floor.name(),
        "money",
        floor.atLeast(),
        Round.money(floor.measured(decided.problem(), decided.result().plan())),
        Round.money(fresh),
        Round.money(error),
        outcomes.length,
        Round.money(tolerance),
        fresh >= floor.atLeast() - tolerance);
  }

  private FloorLine chance(ChanceFloor floor, Document<RuleSpec> document, double... outcomes) {
    ToDoubleFunction<double[]> measure =
        some ->
            Arrays.stream(some).filter(amount -> amount >= floor.atLeast()).count()
                / (double) some.length;
    double fresh = measure.applyAsDouble(outcomes);
    return new FloorLine(
        document.name(),
        document.title(),
        "chance of " + floor.of(),
        "share",
        floor.chance(),
        Round.share(floor.measured(decided.problem(), decided.result().plan())),
        Round.share(fresh),
        Round.share(error(measure, outcomes)),
        outcomes.length,
        POINT,
        fresh >= floor.chance() - POINT);
  }

  private static double meanOfWorst(double share, double... outcomes) {
    double[] sorted = outcomes.clone();
    Arrays.sort(sorted);
    int worst = Math.max(1, (int) Math.round(share * sorted.length));
    return Arrays.stream(sorted, 0, worst).sum() / worst;
  }

  /** Standard error of a measure, from how the replicates differ in it. */
  private static double error(ToDoubleFunction<double[]> measure, double... outcomes) {
    int length = outcomes.length / Simulation.REPLICATES;
    double[] each = new double[Simulation.REPLICATES];
    for (int r = 0; r < each.length; r++) {
      each[r] = measure.applyAsDouble(Arrays.copyOfRange(outcomes, r * length, (r + 1) * length));
    }
    return Mean.of(each).stdError();
  }
}
