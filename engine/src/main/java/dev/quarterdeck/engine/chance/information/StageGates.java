package dev.quarterdeck.engine.chance.information;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worth of going stage by stage instead of committing now: at each gate the alternative with
 * the highest conditional mean is taken, given what is known there.
 *
 * <p>Value of a gate = E[max over alternatives of E[value | known]] − cost of its stage; from the
 * last gate to the first, each earlier one having the next as a further alternative, which is taken
 * where another is worth as much. What is known decides by least squares, what is decided is valued
 * by the samples themselves (Longstaff and Schwartz 2001), each replicate by the rule that the
 * other 15 teach.
 *
 * @param worth of the first gate, less the cost of its stage; the option's value when that is not
 *     negative, else the first stage is not worth starting
 * @param overCommitting worth less the mean of committing now
 * @param gates what is done at each, in their order
 */
public record StageGates(Gain worth, Gain overCommitting, List<Taken> gates) {
  /** How going on to the next gate is called among alternatives. */
  public static final String GO_ON = "go on";

  /**
   * What is done at a gate.
   *
   * @param reached share of samples that reach it
   * @param shares of samples that reach it, by alternative; they add up to 1 where any reach it
   */
  public record Taken(String gate, double reached, Map<String, Double> shares) {}

  /**
   * Values gates.
   *
   * @param gates in their order in time; at least one
   * @param committing value of going through with everything now, by sample, all its costs included
   */
  public static StageGates of(List<Gate> gates, double[] committing) {
    Columns.that(!gates.isEmpty(), "There must be at least one gate");
    List<Passed> passed = new ArrayList<>();
    Replicated worth = Replicated.zero();
    double[] next = new double[0];
    for (int g = gates.size() - 1; g >= 0; g--) {
      Gate gate = gates.get(g);
      Map<String, double[]> columns = new LinkedHashMap<>();
      if (next.length > 0) {
        columns.put(GO_ON, next);
      }
      gate.alternatives()
          .forEach((name, column) ->
              Columns.that(
                  columns.put(name, column) == null,
                  "No alternative of '%s' must be called '%s', as the next gate is",
                  gate.name(),
                  GO_ON));
      Passed here = Passed.at(gate, Alternatives.of(columns));
      passed.addFirst(here);
      worth = here.worth();
      next = here.realised();
    }
    double[] means = Columns.means(committing);
    Columns.same("Committing now", next.length, committing);
    Replicated now = new Replicated(Columns.mean(means), means);
    return new StageGates(worth.signed(), worth.plus(now, -1).signed(), taken(passed));
  }

  private static List<Taken> taken(List<Passed> passed) {
    List<Taken> all = new ArrayList<>();
    boolean[] reached = new boolean[passed.getFirst().chosen().length];
    Arrays.fill(reached, true);
    for (Passed gate : passed) {
      all.add(gate.taken(reached));
      int goOn = gate.alternatives().names().indexOf(GO_ON);
      for (int i = 0; i < reached.length; i++) {
        reached[i] &= gate.chosen()[i] == goOn;
      }
    }
    return List.copyOf(all);
  }

  /**
   * A gate at which it is decided.
   *
   * @param worth less the cost of its stage
   * @param chosen index of the alternative taken, by sample
   */
  private record Passed(Gate gate, Alternatives alternatives, Replicated worth, int[] chosen) {

    static Passed at(Gate gate, Alternatives alternatives) {
      Knowledge knowledge =
          gate.known().isEmpty() ? Bins.none(alternatives.samples()) : Knowledge.of(gate.known());
      Informed informed = knowledge.inform(alternatives);
      double[] base = Columns.means(alternatives.base());
      for (int r = 0; r < base.length; r++) {
        base[r] -= gate.cost();
      }
      Replicated worth = informed.value().plus(new Replicated(Columns.mean(base), base), 1);
      return new Passed(gate, alternatives, worth, knowledge.chosen(informed));
    }

    /** By sample: the value of what is taken there, less the cost of the stage. */
    double[] realised() {
      double[] realised = alternatives.base().clone();
      for (int i = 0; i < realised.length; i++) {
        realised[i] += chosen[i] == 0 ? 0 : alternatives.above()[chosen[i] - 1][i];
        realised[i] -= gate.cost();
      }
      return realised;
    }

    Taken taken(boolean[] reached) {
      int[] counts = new int[alternatives.names().size()];
      int all = 0;
      for (int i = 0; i < reached.length; i++) {
        if (reached[i]) {
          counts[chosen[i]]++;
          all++;
        }
      }
      Map<String, Double> shares = new LinkedHashMap<>();
      for (int a = 0; a < counts.length; a++) {
        shares.put(alternatives.names().get(a), all == 0 ? 0 : counts[a] / (double) all);
      }
      return new Taken(gate.name(), all / (double) reached.length, shares);
    }
  }
}
