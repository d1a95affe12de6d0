package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Goal;
import dev.quarterdeck.office.goals.Goal.KeyResult;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.workspace.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chance of each goal under the plan, from the plan's joint samples. */
final class Chances {
  private final Decided decided;
  private final Joint joint;
  private final List<String> measured;

  Chances(Decided decided, Joint joint) {
    this.decided = decided;
    this.joint = joint;
    this.measured = decided.valuation().keyResults();
  }

  List<Decision.GoalChance> goals() {
    return decided.workspace().list(Goals.GOAL).stream().map(this::goal).toList();
  }

  private Decision.GoalChance goal(Document<Goal> goal) {
    List<Decision.KeyResultChance> results = new ArrayList<>();
    boolean[] met = new boolean[decided.organization().samples()];
    Arrays.fill(met, true);
    for (KeyResult result : goal.spec().keyResults()) {
      double[] levels = levels(goal, result);
      for (int i = 0; i < met.length; i++) {
        met[i] &= result.isMetBy(levels[i]);
      }
      results.add(keyResult(result, levels, from(goal.name() + "/" + result.name())));
    }
    boolean unmeasured = goal.spec().keyResults().isEmpty();
    @Nullable Double chance = unmeasured ? null : (Double) Round.share(share(met));
    return new Decision.GoalChance(goal.name(), goal.title(), chance, results);
  }

  /** Level at the key result's date in each sample: its baseline and what the plan adds. */
  private double[] levels(Document<Goal> goal, KeyResult result) {
    double[] levels = new double[decided.organization().samples()];
    Arrays.fill(levels, result.baseline().value());
    String key = goal.name() + "/" + result.name();
    if (measured.contains(key)) {
      double[] added = joint.total(Valuation.output(key));
      for (int i = 0; i < levels.length; i++) {
        levels[i] += added[i];
      }
    }
    return levels;
  }

  private List<Decision.Contributor> from(String key) {
    return decided.starts().stream()
        .filter(start -> start.option().contributions().stream().anyMatch(c -> c.key().equals(key)))
        .map(start -> contributor(start, key))
        .filter(one -> one.expected() != 0) // what comes after the date brings nothing
        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.expected())))
        .toList();
  }

  private Decision.Contributor contributor(Valuation.Start start, String key) {
    String initiative = start.option().initiative();
    return new Decision.Contributor(
        initiative,
        decided.business(initiative).title(),
        Round.share(decided.valuation().contribution(start.option(), start.period(), key)));
  }

  private static Decision.KeyResultChance keyResult(
      KeyResult result, double[] levels, List<Decision.Contributor> from) {
    double sum = 0;
    boolean[] met = new boolean[levels.length];
    for (int i = 0; i < levels.length; i++) {
      sum += levels[i];
      met[i] = result.isMetBy(levels[i]);
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    return new Decision.KeyResultChance(
        result.name(),
        result.title() == null ? result.name() : result.title(),
        result.unit(),
        result.by(),
        result.baseline().value(),
        result.target().value(),
        Round.share(sum / levels.length),
        Round.share(sorted[(int) (0.1 * sorted.length)]),
        Round.share(sorted[(int) (0.9 * sorted.length)]),
        Round.share(share(met)),
        from);
  }

  private static double share(boolean[] met) {
    int count = 0;
    for (boolean one : met) {
      count += one ? 1 : 0;
    }
    return count / (double) met.length;
  }
}
