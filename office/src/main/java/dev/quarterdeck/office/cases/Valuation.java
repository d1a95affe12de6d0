package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Mean;
import dev.quarterdeck.engine.chance.Means;
import dev.quarterdeck.engine.chance.Pick;
import dev.quarterdeck.engine.chance.Simulation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every option is worth at every start, by simulation: expected NPV, expected spend and
 * expected contributions, and joint samples of any plan.
 */
public final class Valuation {
  /** The simulator's output of net present value. */
  public static final String NPV = "npv";

  /** How samples are drawn, as a decision states it. */
  public static final String METHOD = "Owen-scrambled Sobol, 16 scrambles";

  private final Simulation simulation;
  private final Means means;
  private final List<String> outputs;

  Valuation(Simulation simulation, Means means, List<String> outputs) {
    this.simulation = simulation;
    this.means = means;
    this.outputs = outputs;
  }

  /** Expected NPV of an option started in a period, with its standard error. */
  public Mean npv(OptionCase option, int start) {
    return output(option, start, NPV);
  }

  /** Expected present value of an option's costs, undeducted, started in a period. */
  public Mean costs(OptionCase option, int start) {
    return output(option, start, "costs");
  }

  /** Expected contribution to a key result ({@code goal/keyResult}) by the key result's date. */
  public double contribution(OptionCase option, int start, String keyResult) {
    return output(option, start, GoalDates.output(keyResult)).mean();
  }

  /** Key results to which anything contributes, as {@code goal/keyResult}. */
  public List<String> keyResults() {
    return outputs.stream()
        .filter(output -> output.startsWith(GoalDates.output("")))
        .map(output -> output.substring(GoalDates.output("").length()))
        .toList();
  }

  /**
   * Expected spend by type of capital for each period from the option's start: corrected amounts on
   * the planned dates, before tax, sunk costs left out.
   *
   * @param periods how many periods to give
   */
  public Map<String, double[]> spend(OptionCase option, int periods) {
    Map<String, double[]> spend = new TreeMap<>();
    int shift = option.earliest();
    for (Stream stream : option.streams()) {
      String capital = stream.capital();
      if (capital == null || !stream.counted()) {
        continue;
      }
      double amount = output(option, CaseModel.line(stream.key()), 0).mean();
      double[] flow = stream.flow(option.delivery(), 0, shift + periods);
      double[] total = spend.computeIfAbsent(capital, type -> new double[periods]);
      for (int t = 0; t < periods; t++) {
        total[t] += amount * flow[shift + t];
      }
    }
    return spend;
  }

  /** Joint samples of options at their starts. */
  public Joint joint(List<Start> plan, int threads, Progress progress) {
    return simulation.joint(plan.stream().map(Valuation::pick).toList(), threads, progress);
  }

  /** One option's samples of NPV, aligned with those of the plan it is part of. */
  public static double[] column(Joint plan, Start start) {
    return plan.column(pick(start), NPV);
  }

  private static Pick pick(Start start) {
    return new Pick(start.option.key(), CaseModel.start(start.period));
  }

  /** Name of the simulator's output for a key result. */
  public static String output(String keyResult) {
    return GoalDates.output(keyResult);
  }

  /** An option started in a period. */
  public record Start(OptionCase option, int period) {}

  private Mean output(OptionCase option, int start, String output) {
    return output(option, CaseModel.start(start), outputs.indexOf(output));
  }

  private Mean output(OptionCase option, String timing, int output) {
    return means.get(option.key(), timing, output);
  }
}
