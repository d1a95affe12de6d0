package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.planner.Reason.Cause;
import dev.quarterdeck.engine.planner.Reason.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of every candidate why it is in the plan or out of it. */
final class Reasons {
  private final Choices choices;
  private final Plan plan;
  private final List<Certificate.Priced> priced;
  private final double[] net;
  private final Map<String, List<Rule>> naming = new HashMap<>();

  private Reasons(Choices choices, Plan plan, List<Price> prices) {
    this.choices = choices;
    this.plan = plan;
    this.priced = Certificate.priced(choices, prices);
    Lagrangian sum = new Lagrangian(choices);
    priced.forEach(p -> sum.charge(p.row(), p.perUse()));
    this.net = choices.all().stream().mapToDouble(sum::net).toArray();
    for (Rule rule : choices.problem().rules()) {
      for (String key : rule.candidates()) {
        naming.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
      }
    }
  }

  static List<Reason> of(Choices choices, Plan plan, List<Price> prices) {
    Reasons reasons = new Reasons(choices, plan, prices);
    return choices.problem().candidates().stream()
        .map(c -> plan.find(c.key()).map(reasons::funded).orElseGet(() -> reasons.out(c.key())))
        .toList();
  }

  private Reason funded(Funded funded) {
    String key = funded.candidate();
    Choice taken = choices.all().get(choices.indexOf(funded));
    Optional<Choice> better =
        choices.of(key).stream()
            .filter(x -> x.value() > taken.value())
            .max(Comparator.comparingDouble(Choice::value));
    List<Piece> waits = waits(key, better.map(Choice::start).orElseGet(() -> wished(taken)));
    if (!waits.isEmpty()) {
      return reason(key, Cause.AFTER_PREREQUISITE, taken.value(), funded, waits);
    }
    return better.isEmpty()
        ? reason(key, Cause.BEST_START, taken.value(), funded, List.of())
        : reason(key, Cause.WAITS_FOR_ROOM, taken.value(), funded, eaten(better.get()));
  }

  private List<Piece> waits(String key, int start) {
    return requirements(key)
        .filter(r -> ready(r) > start)
        .map(r -> new Piece(r.name(), ready(r), 0))
        .toList();
  }

  /**
   * The start worth most, whether or not a rule has ruled it out; its own if none is worth more.
   */
  private static int wished(Choice taken) {
    double most = taken.value();
    int wished = taken.start();
    for (Option option : taken.candidate().options()) {
      for (int start = option.earliest(); start < option.starts(); start++) {
        if (option.value(start) > most) {
          most = option.value(start);
          wished = start;
        }
      }
    }
    return wished;
  }

  private java.util.stream.Stream<Requires> requirements(String candidate) {
    return naming.getOrDefault(candidate, List.of()).stream()
        .filter(rule -> rule instanceof Requires requires && requires.candidate().equals(candidate))
        .map(Requires.class::cast);
  }

  /** First period in which the prerequisite is ready by the plan; -1 where it is not funded. */
  private int ready(Requires requires) {
    return plan.find(requires.prerequisite())
        .map(f -> choices.all().get(choices.indexOf(f)).end() + requires.lag())
        .orElse(-1);
  }

  private Reason out(String key) {
    List<Choice> own = choices.of(key);
    if (own.isEmpty()) {
      Set<Rule> by = choices.dropped().getOrDefault(key, Set.of());
      return reason(
          key,
          Cause.NEVER_FITS,
          0,
          null,
          by.stream().map(rule -> new Piece(rule.name(), 0, 0)).toList());
    }
    Choice best = own.stream().max(Comparator.comparingDouble(Choice::value)).orElseThrow();
    if (best.value() <= 0) {
      return reason(key, Cause.NO_VALUE, best.value(), best.funded(), List.of());
    }
    List<Piece> excluded = excluders(key);
    if (!excluded.isEmpty()) {
      return reason(key, Cause.EXCLUDED, 0, null, excluded);
    }
    List<Piece> missing =
        requirements(key)
            .filter(r -> plan.find(r.prerequisite()).isEmpty())
            .map(r -> new Piece(r.name(), 0, 0))
            .toList();
    if (!missing.isEmpty()) {
      return reason(key, Cause.PREREQUISITE_NOT_FUNDED, 0, null, missing);
    }
    Choice dearest =
        own.stream().max(Comparator.comparingDouble(x -> net[x.index()])).orElseThrow();
    double left = net[dearest.index()];
    return reason(
        key, left > 0 ? Cause.SQUEEZED : Cause.OUTBID, left, dearest.funded(), eaten(dearest));
  }

  private List<Piece> excluders(String key) {
    List<Piece> found = new ArrayList<>();
    for (Rule rule : naming.getOrDefault(key, List.of())) {
      boolean oneOf = rule instanceof Excludes || rule instanceof ExactlyOne;
      if (oneOf && rule.candidates().stream().anyMatch(other -> plan.find(other).isPresent())) {
        found.add(new Piece(rule.name(), 0, 0));
      }
    }
    return found;
  }

  /** What each rule's price takes from the choice, the most first. */
  private List<Piece> eaten(Choice x) {
    List<Piece> pieces = new ArrayList<>();
    for (Certificate.Priced p : priced) {
      double cost = p.perUse() * p.row().useOf(x.index());
      if (cost > 0) {
        pieces.add(new Piece(p.price().name(), p.row().period(), cost));
      }
    }
    pieces.sort(Comparator.comparingDouble(Piece::cost).reversed());
    return pieces;
  }

  private static Reason reason(
      String key,
      Cause cause,
      double amount,
      @org.jspecify.annotations.Nullable Funded best,
      List<Piece> pieces) {
    return new Reason(key, cause, amount, best, pieces, null, null);
  }
}
