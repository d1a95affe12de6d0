package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Correction;
import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.Line;
import dev.quarterdeck.engine.chance.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns options into the simulator's cases, and their starts into weights of the lines. */
final class CaseModel {
  /** Outputs every case has, before those of key results. */
  static final List<String> MONEY = List.of("npv", "costs", "benefits");

  private static final int NPV = 0;
  private static final int COSTS = 1;
  private static final int BENEFITS = 2;

  /** Delays rarer than one in a thousand of their own kind count as this long. */
  private static final double RARE = 0.999;

  /** Numbers that the flows of an option may take; far more than any real one has. */
  private static final long MOST_FLOWS = 1 << 24;

  private final Weights weights;
  private final GoalDates goals;

  CaseModel(Weights weights, GoalDates goals) {
    this.weights = weights;
    this.goals = goals;
  }

  List<String> outputs() {
    List<String> outputs = new ArrayList<>(MONEY);
    outputs.addAll(goals.keys());
    return List.copyOf(outputs);
  }

  /** An option as the simulator draws it. */
  Case of(OptionCase option, @Nullable Correction correction) {
    return new Case(
        option.key(),
        option.initiative(),
        option.assumptions(),
        lines(option),
        events(option),
        correction,
        option.delivery().to() - option.delivery().from(),
        delays(option, correction, weights.periods()));
  }

  /** The whole periods of delay that are told apart, at most those of the appraisal. */
  private static int delays(OptionCase option, @Nullable Correction correction, int most) {
    double periods = option.delivery().to() - option.delivery().from();
    double longest = 0;
    if (correction != null) {
      longest += Math.max(0, (correction.duration().quantile(RARE) - 1) * periods);
    }
    for (Event event : option.events()) {
      if (event.delay() != null) {
        longest += Math.max(0, periods(event.delay(), option).quantile(RARE));
      }
    }
    return (int) Math.min(most, Math.ceil(longest));
  }

  private static List<Line> lines(OptionCase option) {
    List<Line> lines = new ArrayList<>();
    for (Stream stream : option.streams()) {
      Side side = stream.cost() ? Side.COST : Side.BENEFIT;
      lines.add(new Line(stream.key(), stream.amount(), side));
    }
    for (Contribution contribution : option.contributions()) {
      String key = GoalDates.output(contribution.key());
      lines.add(new Line(key, contribution.amount().amount(), Side.BENEFIT));
    }
    return lines;
  }

  private static List<dev.quarterdeck.engine.chance.Event> events(OptionCase option) {
    return option.events().stream().map(event -> event(event, option)).toList();
  }

  private static dev.quarterdeck.engine.chance.Event event(Event event, OptionCase option) {
    return new dev.quarterdeck.engine.chance.Event(
        event.name(),
        event.probability().value(),
        event.loses() == null ? 0 : event.loses().value(),
        event.delay() == null ? null : periods(event.delay(), option));
  }

  private static Estimate periods(Delay delay, OptionCase option) {
    return delay
        .amount()
        .times(delay.monthsPerUnit() / (double) option.delivery().monthsPerPeriod());
  }

  /**
   * What one unit of each line adds to each output when the option starts in a period.
   *
   * @param delays the whole periods of delay that are told apart
   * @return by output, line and whole delay
   */
  double[][][] weights(OptionCase option, int start, int delays) {
    int streams = option.streams().size();
    int lines = streams + option.contributions().size();
    double[][][] weight = new double[outputs().size()][lines][delays + 1];
    Shape.Delivery when = option.startedIn(start);
    for (int l = 0; l < streams; l++) {
      Stream stream = option.streams().get(l);
      if (stream.counted()) {
        double[] value = weights.presentValue(stream, when, delays);
        weight[stream.cost() ? COSTS : BENEFITS][l] = value;
        for (int d = 0; d <= delays; d++) {
          weight[NPV][l][d] = stream.cost() ? -value[d] : value[d];
        }
      }
    }
    List<String> keys = goals.keys();
    for (int c = 0; c < option.contributions().size(); c++) {
      String key = option.contributions().get(c).key();
      double[] counted = weight[MONEY.size() + keys.indexOf(GoalDates.output(key))][streams + c];
      for (int d = 0; d <= delays; d++) {
        counted[d] = goals.counts(key, when.to() + d);
      }
    }
    return weight;
  }

  /**
   * What one unit of each line adds to the NPV by what flows before a period.
   *
   * @return by line and whole delay
   */
  double[][] weightsUntil(OptionCase option, int start, int delays, int until) {
    int streams = option.streams().size();
    double[][] weight = new double[streams + option.contributions().size()][delays + 1];
    for (int l = 0; l < streams; l++) {
      Stream stream = option.streams().get(l);
      double[] value = weights.presentValue(stream, option.startedIn(start), delays, until);
      for (int d = 0; d <= delays && stream.counted(); d++) {
        weight[l][d] = stream.cost() ? -value[d] : value[d];
      }
    }
    return weight;
  }

  /** Present value of an expense in a period. */
  double expense(double amount, int period) {
    return weights.expense(amount, period);
  }

  /** Rows of flows: four to a period. */
  int flowRows() {
    return 4 * weights.periods();
  }

  /**
   * What one unit of each line adds to the case's flows when the option starts in a period: costs,
   * benefits, the capital among the costs, and costs that do not count, of every period, one after
   * the other.
   *
   * @return by row and period, line and whole delay
   * @throws IllegalArgumentException when an option is too large to be followed
   */
  double[][][] flows(OptionCase option, int start, int delays) {
    int streams = option.streams().size();
    int lines = streams + option.contributions().size();
    int periods = weights.periods();
    if ((long) flowRows() * lines * (delays + 1) > MOST_FLOWS) {
      throw new IllegalArgumentException(
          "The option '%s' of '%s' must be smaller to be followed: %d lines over %d periods, %d of delay. Maybe sum up lines, or lower the delays"
              .formatted(option.option(), option.initiative(), lines, periods, delays));
    }
    double[][][] flows = new double[flowRows()][lines][delays + 1];
    Shape.Delivery when = option.startedIn(start);
    for (int l = 0; l < streams; l++) {
      Stream stream = option.streams().get(l);
      for (int d = 0; d <= delays; d++) {
        double[] flow = weights.flow(stream, when, d);
        for (int t = 0; t < periods; t++) {
          if (stream.counted()) {
            flows[stream.cost() ? t : periods + t][l][d] = flow[t];
            flows[2 * periods + t][l][d] = stream.isInvestment() ? flow[t] : 0;
          } else if (stream.cost()) {
            flows[3 * periods + t][l][d] = flow[t];
          }
        }
      }
    }
    return flows;
  }
}
