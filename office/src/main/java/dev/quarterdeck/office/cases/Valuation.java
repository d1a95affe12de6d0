package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Copula;
import dev.quarterdeck.engine.chance.Input;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Mean;
import dev.quarterdeck.engine.chance.Moments;
import dev.quarterdeck.engine.chance.Pick;
import dev.quarterdeck.engine.chance.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * What every option is worth at every start, by simulation: expected NPV, expected spend and
 * expected contributions, and joint samples of any plan.
 */
public final class Valuation {
  /** The simulator's output of net present value. */
  public static final String NPV = "npv";

  private final Simulation simulation;
  private final Moments moments;
  private final CaseModel model;
  private final List<String> outputs;

  /** Whole periods of delay that are told apart, by option. */
  private final Map<String, Integer> delays;

  Valuation(Simulation simulation, Moments moments, CaseModel model, Map<String, Integer> delays) {
    this.simulation = simulation;
    this.moments = moments;
    this.model = model;
    this.outputs = model.outputs();
    this.delays = Map.copyOf(delays);
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
    for (int l = 0; l < option.streams().size(); l++) {
      Stream stream = option.streams().get(l);
      String capital = stream.capital();
      if (capital == null || !stream.counted()) {
        continue;
      }
      double amount = DoubleStream.of(moments.hats(option.key(), l)).sum();
      double[] flow = stream.flow(option.delivery(), 0, shift + periods);
      double[] total = spend.computeIfAbsent(capital, type -> new double[periods]);
      for (int t = 0; t < periods; t++) {
        total[t] += amount * flow[shift + t];
      }
    }
    return spend;
  }

  /** Samples of NPV of options at their starts, each by itself, aligned with each other. */
  public List<double[]> columns(List<Start> starts) {
    double[][][] columns = simulation.columns(1, picks(starts, NPV), 1, Progress.none());
    return Arrays.stream(columns).map(column -> column[0]).toList();
  }

  /**
   * Samples of an output of options at their starts, each by itself: the first of each replicate.
   *
   * @param samples how many in all, a power of two; all there are if those are fewer
   * @return by start and sample
   */
  public double[][] firstOfEach(
      List<Start> starts, String output, int samples, int threads, Progress progress) {
    return simulation.firstOfEach(picks(starts, output), samples, threads, progress);
  }

  /** Of samples of all outcomes, the first of each replicate. */
  public double[] firstOfEach(double[] all, int samples) {
    return simulation.firstOfEach(all, samples);
  }

  /** The same with other outcomes, so many: they tell whether what was planned with some holds. */
  public Valuation afresh(int samples) {
    return new Valuation(simulation.afresh(samples), moments, model, delays);
  }

  /**
   * Samples of NPV of an option that is stopped: by what flows before a period, less what it costs
   * to stop in it. Aligned with the columns of starts.
   *
   * @param from the first period in which nothing flows
   */
  public double[] stopped(Start start, int from, double cost) {
    int delay = delays.getOrDefault(start.option.key(), 0);
    double[][][] weight = {model.weightsUntil(start.option, start.period, delay, from)};
    Pick pick = new Pick(start.option.key(), weight);
    double[] column = simulation.columns(1, List.of(pick), 1, Progress.none())[0][0];
    double expense = model.expense(cost, from);
    for (int i = 0; i < column.length; i++) {
      column[i] -= expense;
    }
    return column;
  }

  /** The workspace's drivers. */
  public List<Input> drivers() {
    return simulation.drivers();
  }

  /** Names of the drivers that an option depends on, and of those correlated with them. */
  public Set<String> drivers(OptionCase option) {
    return simulation.drivers(option.key());
  }

  /**
   * What is uncertain in an option of its own, by the name that a reader knows it by: of an
   * assumption, a line or an event, or what a reference class corrects.
   */
  public Map<String, Input> inputs(OptionCase option) {
    Map<String, Input> inputs = new TreeMap<>();
    for (Input input : simulation.inputs(option.key())) {
      inputs.putIfAbsent(input.label(), input);
    }
    return inputs;
  }

  /** Ranks of an uncertain quantity, aligned with the columns. */
  public double[] ranks(Input input) {
    return simulation.ranks(input);
  }

  /** Ranks of something that no case depends on, such as the error of a measurement. */
  public double[] independent(String name) {
    return simulation.independent(name);
  }

  /** How samples are drawn, as a decision states it. */
  public static String method(Copula copula) {
    String drawn = "Owen-scrambled Sobol, 16 scrambles";
    return switch (copula) {
      case Copula.Gaussian gaussian -> drawn;
      case Copula.Student(int freedom) ->
          drawn + "; Student's t copula, %d degrees of freedom".formatted(freedom);
    };
  }

  /** Joint samples of options at their starts. */
  public Joint joint(List<Start> plan, int threads, Progress progress) {
    return simulation.joint(outputs, plan.stream().map(this::pick).toList(), threads, progress);
  }

  /** One option's samples of NPV, aligned with those of the plan it is part of. */
  public double[] column(Joint plan, Start start) {
    return plan.column(pick(start), NPV);
  }

  /**
   * The money that options at their starts are expected to bring together, in the rows of {@link
   * CaseModel#flows}, after tax, with delays and failures. In a period it is {@code Σ over lines
   * and d of E[amount × hat_d(delay)] × flow(d)}, where {@code hat_d} is 1 at a delay of d periods
   * and falls linearly to 0 at the neighbours.
   */
  double[] flows(List<Start> plan) {
    double[] expected = new double[model.flowRows()];
    for (Start start : plan) {
      double[][][] weight = weightsOfFlows(start);
      for (int row = 0; row < expected.length; row++) {
        expected[row] += moments.mean(start.option.key(), weight[row]).mean();
      }
    }
    return expected;
  }

  /**
   * Samples of the same: the first of each replicate.
   *
   * @return by row and sample
   */
  double[][] flows(List<Start> plan, int samples, int threads, Progress progress) {
    List<Pick> picks =
        plan.stream().map(start -> new Pick(start.option.key(), weightsOfFlows(start))).toList();
    return simulation.first(model.flowRows(), picks, samples, threads, progress);
  }

  private double[][][] weightsOfFlows(Start start) {
    return model.flows(start.option, start.period, delays.getOrDefault(start.option.key(), 0));
  }

  /** Of one output alone. */
  private List<Pick> picks(List<Start> starts, String output) {
    int at = outputs.indexOf(output);
    return starts.stream()
        .map(start -> {
          double[][][] weight = {weights(start.option, start.period)[at]};
          return new Pick(start.option.key(), weight);
        })
        .toList();
  }

  private Pick pick(Start start) {
    return new Pick(start.option.key(), weights(start.option, start.period));
  }

  /** Name of the simulator's output for a key result. */
  public static String output(String keyResult) {
    return GoalDates.output(keyResult);
  }

  /** An option started in a period. */
  public record Start(OptionCase option, int period) {}

  private Mean output(OptionCase option, int start, String output) {
    return moments.mean(option.key(), weights(option, start)[outputs.indexOf(output)]);
  }

  private double[][][] weights(OptionCase option, int start) {
    return model.weights(option, start, delays.getOrDefault(option.key(), 0));
  }
}
