package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Funded;
import dev.quarterdeck.office.report.ReportView.GoalChance;
import dev.quarterdeck.office.report.ReportView.Initiative;
import dev.quarterdeck.office.report.ReportView.NotFunded;
import dev.quarterdeck.office.report.ReportView.Ranking;
import dev.quarterdeck.office.report.ReportView.Step;
import dev.quarterdeck.office.report.ReportView.Synergy;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What three printed pages show a board, the most valuable first, and what the rest comes to. What
 * does not fit is counted there and stands in the details. Public for the same reason as {@link
 * Page}.
 */
public final class Board {
  /** Lines of text that a page has room for, and signs that a line of a column has. */
  private static final int LINES_OF_FUNDED = 54;

  private static final int LINES_OF_SYNERGY = 2;
  private static final int LINES_OF_LEFT = 38;
  private static final int LINES_OF_GOALS = 27;
  private static final int TITLE = 44;
  private static final int NARROW_TITLE = 26;
  private static final int NEEDED = 54;
  private static final int REASON = 62;
  private static final int KEY_RESULT = 30;
  private static final int CONTRIBUTORS = 38;

  private static final int MOST_NAMED = 3;
  private static final int MOST_STEPS = 4;
  private static final int MOST_RANKINGS = 5;
  private static final int MOST_BUDGETS = 4;
  private static final int MOST_SYNERGIES = 2;

  private final ReportView view;
  private final Format format;
  private final List<Funded> byWorth;
  private final List<Funded> funded;
  private final List<NotFunded> leftByWorth;

  Board(ReportView view, Format format) {
    this.view = view;
    this.format = format;
    this.byWorth = sorted(view.choice().funded(), row -> row.npv().mean().value());
    this.leftByWorth =
        sorted(
            view.choice().notFunded(),
            row -> row.npv() == null ? Double.NEGATIVE_INFINITY : row.npv().mean().value());
    this.funded = shown();
  }

  private static <T> List<T> sorted(List<T> rows, ToDoubleFunction<T> worth) {
    return rows.stream().sorted(Comparator.comparingDouble(worth).reversed()).toList();
  }

  private static <T> List<T> first(List<T> rows, int most) {
    return rows.subList(0, Math.min(most, rows.size()));
  }

  /** As many rows as lines allow, and at least one. */
  private static <T> List<T> fitting(List<T> rows, ToIntFunction<T> lines, int most) {
    int used = 0;
    for (int i = 0; i < rows.size(); i++) {
      used += lines.applyAsInt(rows.get(i));
      if (used > most && i > 0) {
        return rows.subList(0, i);
      }
    }
    return rows;
  }

  private static int lines(int length, int ofOne) {
    return Math.max(1, (length + ofOne - 1) / ofOne);
  }

  /** Rows that have no place of their own: how many, and what they come to together. */
  public record Rest(int count, Figure capital, Figure npv) {}

  public List<Funded> funded() {
    return funded;
  }

  /** Those whose worth or loss is largest. */
  private List<Funded> shown() {
    List<Funded> largest = sorted(byWorth, row -> Math.abs(row.npv().mean().value()));
    List<Funded> shown =
        fitting(largest, Board::lines, LINES_OF_FUNDED - LINES_OF_SYNERGY * synergies().size());
    return byWorth.stream().filter(shown::contains).toList();
  }

  private static int lines(Funded row) {
    int needed = needed(row).length();
    return 1
        + lines(row.initiative().title().length(), TITLE)
        + (needed == 0 ? 0 : lines(needed, NEEDED));
  }

  /** Why it is funded though it is expected to lose money; empty when it is not. */
  public static String needed(Funded row) {
    return row.npv().mean().value() < 0 ? row.needed() : "";
  }

  /** Null when every funded initiative has its row. */
  public @Nullable Rest otherFunded() {
    List<Funded> others = byWorth.stream().filter(row -> !funded.contains(row)).toList();
    return others.isEmpty() ? null : sum(others);
  }

  /** All that is funded. */
  public Rest total() {
    return sum(byWorth);
  }

  private Rest sum(List<Funded> rows) {
    return new Rest(
        rows.size(),
        format.money(rows.stream().mapToDouble(row -> row.capital().value()).sum()),
        format.money(rows.stream().mapToDouble(row -> row.npv().mean().value()).sum()));
  }

  /** Those that the plan's NPV counts. */
  public List<Synergy> synergies() {
    List<Synergy> counted = view.choice().synergies().stream().filter(Synergy::counted).toList();
    if (counted.size() <= MOST_SYNERGIES) {
      return counted;
    }
    double sum = counted.stream().mapToDouble(one -> one.value().mean().value()).sum();
    String title = counted.size() + " synergies";
    return List.of(
        new Synergy(title, "", new ReportView.Value(format.money(sum), null, null, null), true));
  }

  public List<NotFunded> left() {
    return fitting(leftByWorth, Board::lines, LINES_OF_LEFT);
  }

  private static int lines(NotFunded row) {
    String needs = row.needs() == null ? "" : row.needs();
    return Math.max(
        1 + lines(row.initiative().title().length(), NARROW_TITLE),
        lines(row.reason().length() + needs.length(), REASON));
  }

  public int otherLeft() {
    return leftByWorth.size() - left().size();
  }

  /** The least likely first. */
  public List<GoalChance> goals() {
    List<GoalChance> goals =
        view.worth().goals().stream()
            .sorted(
                Comparator.comparingDouble(
                    goal -> goal.chance() == null ? 0 : goal.chance().value()))
            .toList();
    return fitting(goals, this::lines, LINES_OF_GOALS);
  }

  private int lines(GoalChance goal) {
    int named = from(goal).stream().mapToInt(from -> 2 + from.initiative().title().length()).sum();
    return Math.max(
        lines(goal.keyResult().length(), KEY_RESULT) + lines(goal.goal().length(), KEY_RESULT),
        Math.max(lines(goal.target().length(), KEY_RESULT) + 1, lines(named, CONTRIBUTORS)));
  }

  public int otherGoals() {
    return view.worth().goals().size() - goals().size();
  }

  /** Who contributes most. */
  public List<ReportView.Contributor> from(GoalChance goal) {
    return first(goal.from(), MOST_NAMED);
  }

  /** How many more do. */
  public int others(GoalChance goal) {
    return goal.from().size() - from(goal).size();
  }

  public List<Ranking> rankings() {
    return first(view.worth().rankings(), MOST_RANKINGS);
  }

  /** Those that change something. */
  public List<Step> steps() {
    List<Step> steps =
        view.worth().steps().stream().filter(step -> step.change().value() != 0).toList();
    return first(steps, MOST_STEPS);
  }

  /** A budget over all of its periods. */
  public record Used(String capital, Figure spent, Figure budget) {}

  public List<Used> budgets() {
    return first(view.schedule().budgets(), MOST_BUDGETS).stream()
        .map(use ->
            new Used(
                use.capital(),
                format.money(use.buckets().stream().mapToDouble(b -> b.spent().value()).sum()),
                format.money(use.buckets().stream().mapToDouble(b -> b.budget().value()).sum())))
        .toList();
  }

  /** Where a funded initiative's row is; empty when it has none of its own. */
  public String row(Initiative initiative) {
    for (int i = 0; i < funded().size(); i++) {
      if (funded().get(i).initiative().name().equals(initiative.name())) {
        return "board-" + i;
      }
    }
    return "";
  }
}
