package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The drivers of a model made ready to be drawn. */
final class Drivers {
  private final Pad pad;
  private final SortedMap<String, Marginal> marginals;
  private final List<Group> groups;
  private final List<Correlation> moved;

  /** Drivers that are correlated with each other, in the order of their keys. */
  private record Group(List<String> keys, Copula copula) {}

  private Drivers(
      Pad pad, SortedMap<String, Marginal> marginals, List<Group> groups, List<Correlation> moved) {
    this.pad = pad;
    this.marginals = marginals;
    this.groups = groups;
    this.moved = moved;
  }

  static Drivers of(Model model, int[][] directions) {
    SortedMap<String, Marginal> marginals = new TreeMap<>();
    for (Driver driver : model.drivers()) {
      Marginal before = marginals.put(driver.key(), Marginal.of(driver.estimate()));
      Check.that(before == null, "The driver '%s' must be given once only", driver.key());
    }
    var names = new TreeSet<>(marginals.keySet());
    var pad = new Pad(model.sampling(), directions, Hash.key(model.seed(), "drivers"), names);
    Map<String, Map<String, Double>> ranks = ranks(model.correlations(), names);
    List<Group> groups = new ArrayList<>();
    List<Correlation> moved = new ArrayList<>();
    SortedSet<String> left = new TreeSet<>(ranks.keySet());
    while (!left.isEmpty()) {
      List<String> keys = List.copyOf(connected(left.first(), ranks));
      keys.forEach(left::remove);
      Copula.Fitted fitted = Copula.of(matrix(keys, ranks));
      groups.add(new Group(keys, fitted.copula()));
      for (Copula.Moved move : fitted.moved()) {
        moved.add(new Correlation(keys.get(move.a()), keys.get(move.b()), move.used()));
      }
    }
    return new Drivers(pad, marginals, groups, List.copyOf(moved));
  }

  /** The correlations that are not as asked, as they are used. */
  List<Correlation> moved() {
    return moved;
  }

  boolean has(String name) {
    return marginals.containsKey(name);
  }

  /** Values of all drivers in one replicate. */
  Map<String, double[]> columns(int replicate, int n) {
    int[] order = pad.order(replicate, n);
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (String key : marginals.keySet()) {
      columns.put(key, pad.uniforms(key, replicate, order));
    }
    for (Group group : groups) {
      double[][] joint =
          group.copula.apply(group.keys.stream().map(columns::get).toArray(double[][]::new));
      for (int k = 0; k < joint.length; k++) {
        columns.put(group.keys.get(k), joint[k]);
      }
    }
    columns.replaceAll((key, u) -> marginals.getOrDefault(key, x -> x).column(u));
    return columns;
  }

  private static Map<String, Map<String, Double>> ranks(
      List<Correlation> correlations, SortedSet<String> names) {
    Map<String, Map<String, Double>> ranks = new TreeMap<>();
    for (Correlation one : correlations) {
      for (String key : List.of(one.a(), one.b())) {
        Check.that(names.contains(key), "The correlated driver '%s' must be in the model", key);
      }
      put(ranks, one.a(), one.b(), one.rank());
      put(ranks, one.b(), one.a(), one.rank());
    }
    return ranks;
  }

  private static void put(Map<String, Map<String, Double>> ranks, String a, String b, double rank) {
    Double before = ranks.computeIfAbsent(a, key -> new TreeMap<>()).put(b, rank);
    Check.that(
        before == null || before == rank,
        "The rank correlation of '%s' and '%s' must be one number, not %s and %s",
        a,
        b,
        before == null ? rank : before,
        rank);
  }

  private static SortedSet<String> connected(String start, Map<String, Map<String, Double>> ranks) {
    SortedSet<String> found = new TreeSet<>();
    List<String> next = new ArrayList<>(List.of(start));
    while (!next.isEmpty()) {
      String key = next.removeLast();
      if (found.add(key)) {
        next.addAll(ranks.getOrDefault(key, Map.of()).keySet());
      }
    }
    return found;
  }

  private static double[][] matrix(List<String> keys, Map<String, Map<String, Double>> ranks) {
    double[][] matrix = new double[keys.size()][keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      for (int j = 0; j < keys.size(); j++) {
        matrix[i][j] =
            i == j ? 1 : ranks.getOrDefault(keys.get(i), Map.of()).getOrDefault(keys.get(j), 0.0);
      }
    }
    return matrix;
  }
}
