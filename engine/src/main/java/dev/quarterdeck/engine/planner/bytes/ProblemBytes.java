package dev.quarterdeck.engine.planner.bytes;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plan problems and settings as bytes, each component in its order. */
final class ProblemBytes {
  private ProblemBytes() {}

  static void write(Writing to, PlanSettings settings) {
    switch (settings) {
      case PlanSettings(long seed, double effort, int threads, PlanSettings.Detail detail) ->
          to.wide(seed).number(effort).whole(threads).one(detail);
    }
  }

  static PlanSettings settings(Reading from) {
    return new PlanSettings(
        from.wide(), from.number(), from.whole(), from.one(PlanSettings.Detail.class));
  }

  static void write(Writing to, PlanProblem problem) {
    to.whole(problem.periods())
        .list(problem.candidates(), candidate -> write(to, candidate))
        .list(problem.rules(), rule -> RuleBytes.write(to, rule));
  }

  static PlanProblem problem(Reading from) {
    return new PlanProblem(
        from.whole(),
        from.list(2 * Integer.BYTES, () -> candidate(from)),
        from.list(Integer.BYTES, () -> RuleBytes.read(from)));
  }

  private static void write(Writing to, Candidate candidate) {
    String category = candidate.category();
    to.text(candidate.key()).flag(category != null);
    if (category != null) {
      to.text(category);
    }
    to.list(candidate.options(), option -> write(to, option));
  }

  private static Candidate candidate(Reading from) {
    return new Candidate(
        from.text(), from.ifThere(from::text), from.list(4 * Integer.BYTES, () -> option(from)));
  }

  private static void write(Writing to, Option option) {
    to.text(option.key())
        .whole(option.duration())
        .whole(option.earliest())
        .numbers(option.values());
    write(to, option.uses());
    write(to, option.contributions());
  }

  private static Option option(Reading from) {
    return new Option(
        from.text(), from.whole(), from.whole(), from.numbers(), byName(from), byName(from));
  }

  private static void write(Writing to, Map<String, double[]> byName) {
    to.list(
        List.copyOf(byName.entrySet()), each -> to.text(each.getKey()).numbers(each.getValue()));
  }

  private static Map<String, double[]> byName(Reading from) {
    Map<String, double[]> byName = new LinkedHashMap<>();
    from.list(
        2 * Integer.BYTES,
        () -> {
          String name = from.text();
          if (byName.putIfAbsent(name, from.numbers()) != null) {
            throw new IllegalArgumentException("The name '" + name + "' must be listed once.");
          }
          return name;
        });
    return byName;
  }
}
