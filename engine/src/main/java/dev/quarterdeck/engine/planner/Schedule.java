package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A plan read against its problem, for checking: lines that the problem does not know are left out
 * (and reported by {@link PlanCheck}).
 */
record Schedule(PlanProblem problem, List<Line> lines, Map<String, Line> byCandidate) {

  /** A funded line with what the problem says about it. */
  record Line(Candidate candidate, Option option, int start) {
    int end() {
      return start + option.duration();
    }

    String key() {
      return candidate.key();
    }

    double value() {
      return option.value(start);
    }

    Funded funded() {
      return new Funded(key(), option.key(), start);
    }
  }

  static Schedule of(PlanProblem problem, Plan plan) {
    Map<String, Candidate> known = new LinkedHashMap<>();
    problem.candidates().forEach(c -> known.put(c.key(), c));
    List<Line> lines = new ArrayList<>();
    for (Funded funded : plan.funded()) {
      Candidate candidate = known.remove(funded.candidate());
      if (candidate != null) {
        candidate.options().stream()
            .filter(o -> o.key().equals(funded.option()) && o.startsAt(funded.start()))
            .forEach(o -> lines.add(new Line(candidate, o, funded.start())));
      }
    }
    Map<String, Line> byCandidate = new HashMap<>();
    lines.forEach(line -> byCandidate.putIfAbsent(line.key(), line));
    return new Schedule(problem, List.copyOf(lines), byCandidate);
  }

  Optional<Line> find(String candidate) {
    return Optional.ofNullable(byCandidate.get(candidate));
  }

  boolean funds(String candidate) {
    return find(candidate).isPresent();
  }

  double value() {
    return lines.stream().mapToDouble(Line::value).sum();
  }

  double use(String row, int from, int to) {
    return use(row, from, to, line -> true);
  }

  double use(String row, int from, int to, Predicate<Line> which) {
    double sum = 0;
    for (Line line : lines) {
      sum += which.test(line) ? line.option.use(row, line.start, from, to) : 0;
    }
    return sum;
  }

  long roundedUse(String row, int from, int to, Scale scale) {
    return roundedUse(row, from, to, scale, line -> true);
  }

  long roundedUse(String row, int from, int to, Scale scale, Predicate<Line> which) {
    long sum = 0;
    for (Line line : lines) {
      sum += which.test(line) ? scale.round(line.option.use(row, line.start, from, to)) : 0;
    }
    return sum;
  }

  /** How many lines use the row there: each may be off by half a unit. */
  int users(String row, int from, int to) {
    return (int)
        lines.stream().filter(line -> line.option.use(row, line.start, from, to) > 0).count();
  }
}
