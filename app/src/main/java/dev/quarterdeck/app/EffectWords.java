package dev.quarterdeck.app;

import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.PlanEffect.Change;
import dev.quarterdeck.office.report.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change does to the plan, in the words and figures that every form of it shows. */
record EffectWords(PlanEffect effect, Format format) {
  private static final String NONE = "–";

  static EffectWords of(PlanEffect effect) {
    return new EffectWords(effect, new Format(effect.currency()));
  }

  /** The answer in a sentence or two. */
  String sentence() {
    Double before = effect.before().npv();
    Double after = effect.after().npv();
    if (after == null) {
      return nothing(effect.after(), "With the change");
    } else if (before == null) {
      return nothing(effect.before(), "Without the change");
    }
    String what =
        effect.lines().isEmpty()
            ? "The plan stays as it is."
            : "%d in, %d out, %d moved or done in another way."
                .formatted(
                    count(Change.IN),
                    count(Change.OUT),
                    count(Change.MOVED) + count(Change.SWITCHED));
    return what + " Expected NPV " + format.change(after - before).text() + between() + ".";
  }

  private static String nothing(PlanEffect.Figures plan, String when) {
    return when
        + switch (plan.status()) {
          case "infeasible" -> " no plan obeys every rule.";
          case "undecided" -> " no plan was found.";
          default -> " nothing is funded.";
        };
  }

  /** Where plans are not proven best, what may be gained by the best there are. */
  private String between() {
    Double least = effect.least();
    Double most = effect.most();
    boolean proven =
        effect.before().status().equals("proven") && effect.after().status().equals("proven");
    return proven || least == null || most == null
        ? ""
        : "; of the best plans there are, between %s and %s"
            .formatted(format.change(least).text(), format.change(most).text());
  }

  private long count(Change change) {
    return effect.lines().stream().filter(line -> line.change() == change).count();
  }

  /** Of both plans, under a head. */
  List<List<String>> figures() {
    return List.of(
        List.of("", "before", "after"),
        row("expected NPV", plan -> money(plan.npv())),
        row("P10", plan -> money(plan.p10())),
        row("P90", plan -> money(plan.p90())),
        row("chance of a loss", plan -> chance(plan.chanceOfLoss(), NONE)),
        row("capital", plan -> money(plan.capital())),
        row("funded", plan -> String.valueOf(plan.funded())),
        row("proven best", plan -> plan.status().equals("proven") ? "yes" : "no"));
  }

  private List<String> row(String name, Function<PlanEffect.Figures, String> figure) {
    return List.of(name, figure.apply(effect.before()), figure.apply(effect.after()));
  }

  /** Chances under both plans, under a head; empty without goals. */
  List<List<String>> goals() {
    if (effect.goals().isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("chance of the goal", "before", "after"));
    for (PlanEffect.Goal goal : effect.goals()) {
      rows.add(
          List.of(
              goal.title(),
              chance(goal.before(), "no measure"),
              chance(goal.after(), "no measure")));
    }
    return rows;
  }

  /** First what falls out, then what comes in, then what is done otherwise. */
  List<PlanEffect.Line> lines() {
    List<Change> order = List.of(Change.OUT, Change.IN, Change.SWITCHED, Change.MOVED);
    return effect.lines().stream()
        .sorted(Comparator.comparing(line -> order.indexOf(line.change())))
        .toList();
  }

  /** Option, dates and money of a line. */
  String dates(PlanEffect.Line line) {
    PlanEffect.Side before = line.before();
    PlanEffect.Side after = line.after();
    String dates =
        before == null || after == null
            ? side(line, before == null ? after : before)
            : side(line, before) + " → " + side(line, after);
    double npv = (after == null ? 0 : after.npv()) - (before == null ? 0 : before.npv());
    double capital =
        (after == null ? 0 : after.capital()) - (before == null ? 0 : before.capital());
    return "%s; NPV %s, capital %s"
        .formatted(dates, format.change(npv).text(), format.change(capital).text());
  }

  private static String side(PlanEffect.Line line, PlanEffect.@Nullable Side side) {
    if (side == null) {
      return NONE;
    }
    String dates = side.start() + " to " + side.finish();
    return line.change() == Change.MOVED ? dates : side.option() + ", " + dates;
  }

  static String word(Change change) {
    return switch (change) {
      case IN -> "in";
      case OUT -> "out";
      case MOVED -> "moved";
      case SWITCHED -> "switched";
    };
  }

  private String money(@Nullable Double amount) {
    return amount == null ? NONE : format.money(amount).text();
  }

  private static String chance(@Nullable Double chance, String otherwise) {
    return chance == null ? otherwise : Format.chance(chance).text();
  }
}
