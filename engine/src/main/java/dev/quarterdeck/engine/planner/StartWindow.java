package dev.quarterdeck.engine.planner;

import java.util.List;

/** If the candidate is funded it starts in period {@code from} .. {@code to}, both included. */
public record StartWindow(String candidate, int from, int to) implements Rule {
  @Override
  public String name() {
    return "start window of " + candidate;
  }

  @Override
  public List<String> candidates() {
    return List.of(candidate);
  }

  private boolean allows(int start) {
    return start >= from && start <= to;
  }

  @Override
  public List<Row> rows(Choices choices) {
    return List.of(Row.of(from, 1, 0, choices.of(candidate), x -> allows(x.start()) ? 0 : 1));
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return !x.key().equals(candidate) || allows(x.start());
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return plan
        .find(candidate)
        .filter(line -> line.start() < from || line.start() > to)
        .map(line ->
            new Violation(
                name(),
                line.start(),
                line.start(),
                line.start() < from ? from : to,
                "starts outside its window"))
        .stream()
        .toList();
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    return plan.find(candidate).map(line -> new Usage(line.start(), line.start(), to)).stream()
        .toList();
  }
}
