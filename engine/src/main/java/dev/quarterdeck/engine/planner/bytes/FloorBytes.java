package dev.quarterdeck.engine.planner.bytes;

import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Lesson;
import dev.quarterdeck.engine.planner.Outcomes;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What floors on outcomes are judged over, and what was learnt of them, as bytes. */
final class FloorBytes {
  /** Of no meaning, but always the same. */
  private static final Comparator<Funded> SORTED =
      Comparator.comparing(Funded::candidate)
          .thenComparing(Funded::option)
          .thenComparing(Funded::start);

  private FloorBytes() {}

  private enum Tag {
    TAIL,
    MORE
  }

  static Writing write(Writing to, Outcomes outcomes) {
    return to.shared(
        outcomes,
        all ->
            to.number(all.unit())
                .list(
                    List.copyOf(all.inUnits().entrySet()),
                    line -> {
                      RuleBytes.funded(to, line.getKey());
                      to.wholes(line.getValue());
                    }));
  }

  static Outcomes outcomes(Reading from) {
    return from.shared(
        Outcomes.class,
        () -> {
          double unit = from.number();
          Map<Funded, int[]> lines = new LinkedHashMap<>();
          from.list(
              RuleBytes.LINE + Integer.BYTES,
              () -> {
                Funded line = RuleBytes.line(from);
                once(line, lines.put(line, from.wholes()) == null);
                return line;
              });
          return Outcomes.of(unit, lines);
        });
  }

  static void write(Writing to, List<Lesson> lessons) {
    to.list(lessons, lesson -> write(to, lesson));
  }

  static List<Lesson> lessons(Reading from) {
    return from.list(Integer.BYTES, () -> lesson(from));
  }

  private static void write(Writing to, Lesson lesson) {
    switch (lesson) {
      case Lesson.Tail(Map<Funded, Long> amounts, int floors, long atLeast) ->
          to.one(Tag.TAIL)
              .list(
                  sorted(amounts.keySet()),
                  line -> {
                    RuleBytes.funded(to, line);
                    to.wide(amounts.getOrDefault(line, 0L));
                  })
              .whole(floors)
              .wide(atLeast);
      case Lesson.More(Set<Funded> tooFew) -> RuleBytes.funded(to.one(Tag.MORE), sorted(tooFew));
    }
  }

  private static Lesson lesson(Reading from) {
    return switch (from.one(Tag.class)) {
      case TAIL -> new Lesson.Tail(amounts(from), from.whole(), from.wide());
      case MORE -> new Lesson.More(Set.copyOf(RuleBytes.funded(from)));
    };
  }

  private static Map<Funded, Long> amounts(Reading from) {
    Map<Funded, Long> amounts = new LinkedHashMap<>();
    from.list(
        RuleBytes.LINE + Long.BYTES,
        () -> {
          Funded line = RuleBytes.line(from);
          once(line, amounts.put(line, from.wide()) == null);
          return line;
        });
    return amounts;
  }

  private static List<Funded> sorted(Collection<Funded> lines) {
    return lines.stream().sorted(SORTED).toList();
  }

  private static void once(Funded line, boolean isFirst) {
    if (!isFirst) {
      throw new IllegalArgumentException("The line (" + line + ") must be listed once.");
    }
  }
}
