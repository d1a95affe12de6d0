package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The drivers of a model made ready to be drawn, numbered in the order of their keys. */
final class Drivers {
  private final List<String> keys;
  private final List<Source> sources;
  private final List<Group> groups;
  private final List<Correlation> moved;
  private final Tables tables;
  private final Family family;

  /**
   * Drivers that are correlated with each other, by number.
   *
   * @param scale of their scores; null when it is always 1
   */
  private record Group(int[] members, Mixing mixing, @Nullable Source scale) {}

  private Drivers(
      List<String> keys,
      List<Source> sources,
      List<Group> groups,
      List<Correlation> moved,
      Tables tables,
      Family family) {
    this.keys = keys;
    this.sources = sources;
    this.groups = groups;
    this.moved = moved;
    this.tables = tables;
    this.family = family;
  }

  static Drivers of(Model model, int[][] directions, Tables tables) {
    SortedMap<String, Estimate> estimates = new TreeMap<>();
    for (Driver driver : model.drivers()) {
      Estimate before = estimates.put(driver.key(), driver.estimate());
      Check.that(before == null, "The driver '%s' must be given once only", driver.key());
    }
    List<String> keys = List.copyOf(estimates.keySet());
    Map<String, Map<String, Double>> ranks = ranks(model.correlations(), estimates.keySet());
    Family family = Family.of(ranks.isEmpty() ? new Copula.Gaussian() : model.copula());
    double[] scale = family.scale();
    List<List<String>> together = together(ranks);
    SortedSet<String> names = new TreeSet<>(keys);
    if (scale != null) {
      together.forEach(members -> names.add(scaleOf(members)));
    }
    long key = Hash.key(model.seed(), "drivers");
    int points = model.samples() / Simulation.REPLICATES;
    var pad = new Pad(model.sampling(), directions, key, names, points);
    List<Source> sources = new ArrayList<>();
    estimates.forEach((name, estimate) ->
        sources.add(new Source(pad.stream(name), Marginal.of(estimate, tables))));
    List<Group> groups = new ArrayList<>();
    List<Correlation> moved = new ArrayList<>();
    for (List<String> members : together) {
      Mixing.Fitted fitted = Mixing.of(matrix(members, ranks), family);
      int[] numbers = members.stream().mapToInt(keys::indexOf).toArray();
      Source shared =
          scale == null
              ? null
              : new Source(pad.stream(scaleOf(members)), new Marginal.Cubics(scale));
      groups.add(new Group(numbers, fitted.mixing(), shared));
      for (Mixing.Moved move : fitted.moved()) {
        moved.add(new Correlation(members.get(move.a()), members.get(move.b()), move.used()));
      }
    }
    return new Drivers(keys, sources, groups, List.copyOf(moved), tables, family);
  }

  /** Name of a group's scale in the pad; no driver of a group is called so. */
  private static String scaleOf(List<String> members) {
    return "scale of " + members;
  }

  /** The groups of drivers that correlations connect. */
  private static List<List<String>> together(Map<String, Map<String, Double>> ranks) {
    List<List<String>> together = new ArrayList<>();
    SortedSet<String> left = new TreeSet<>(ranks.keySet());
    while (!left.isEmpty()) {
      List<String> members = List.copyOf(connected(left.first(), ranks));
      members.forEach(left::remove);
      together.add(members);
    }
    return together;
  }

  /** The correlations that are not as asked, as they are used. */
  List<Correlation> moved() {
    return moved;
  }

  int count() {
    return keys.size();
  }

  /** The number of a driver, or below 0 when there is none of this name. */
  int find(String name) {
    return Collections.binarySearch(keys, name);
  }

  /** The drivers that move together with one, itself included. */
  List<String> together(int driver) {
    for (Group group : groups) {
      for (int member : group.members) {
        if (member == driver) {
          return IntStream.of(group.members).mapToObj(keys::get).toList();
        }
      }
    }
    return List.of(keys.get(driver));
  }

  /**
   * Writes the values of drivers at the block's samples into the block.
   *
   * @param wanted by number; those correlated with a wanted one may be written too
   */
  void draw(Block block, BitSet wanted) {
    boolean[] joint = new boolean[keys.size()];
    for (Group group : groups) {
      boolean any = false;
      for (int member : group.members) {
        joint[member] = true;
        any |= wanted.get(member);
      }
      if (any) {
        draw(block, group);
      }
    }
    for (int k = wanted.nextSetBit(0); k >= 0; k = wanted.nextSetBit(k + 1)) {
      if (!joint[k]) {
        sources.get(k).draw(block, block.driver(k));
      }
    }
  }

  private void draw(Block block, Group group) {
    int mark = block.mark();
    double[][] independent = independent(block, group);
    double[] scale = scale(block, group);
    for (int k = 0; k < independent.length; k++) {
      mix(block, group, independent, scale, k);
      int member = group.members[k];
      sources.get(member).marginal().fill(block, block.driver(member));
    }
    block.release(mark);
  }

  /** Writes a driver's words at the block's samples into the block. */
  void words(Block block, int driver) {
    for (Group group : groups) {
      for (int k = 0; k < group.members.length; k++) {
        if (group.members[k] == driver) {
          int mark = block.mark();
          mix(block, group, independent(block, group), scale(block, group), k);
          block.release(mark);
          return;
        }
      }
    }
    sources.get(driver).stream().draw(block);
  }

  /** Normal scores of a group's members as if they did not move together. */
  private double[][] independent(Block block, Group group) {
    double[][] independent = new double[group.members.length][];
    for (int k = 0; k < independent.length; k++) {
      independent[k] = block.spare();
      sources.get(group.members[k]).stream().draw(block);
      block.cubics(tables.normal(), independent[k]);
    }
    return independent;
  }

  private static double @Nullable [] scale(Block block, Group group) {
    if (group.scale == null) {
      return null;
    }
    double[] scale = block.spare();
    group.scale.draw(block, scale);
    return scale;
  }

  /** Writes the words of a group's member k into the block. */
  private void mix(
      Block block, Group group, double[][] independent, double @Nullable [] scale, int k) {
    double[] mixed = block.spare();
    group.mixing.mix(independent, k, mixed, block.kernels, block.n);
    block.scale(mixed, scale);
    family.scores().words(mixed, block.words, block.n);
  }

  private static Map<String, Map<String, Double>> ranks(
      List<Correlation> correlations, Set<String> names) {
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
