package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Limit;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.engine.planner.Remedy;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.goals.Timeline;
import org.jspecify.annotations.Nullable;

/** What would get in what is left out, in figures. */
record RemedyLines(Decided decided) {

  /** None where it was not examined. */
  @Nullable RemedyLine of(Reason reason) {
    Remedy remedy = reason.remedy();
    if (remedy == null) {
      return null;
    }
    Funded line = remedy.line();
    Funded ofOwn = remedy.kind() == Remedy.Kind.WORTH ? line : null;
    return new RemedyLine(
        remedy.kind(),
        remedy.of(),
        unit(remedy.kind()),
        rounded(remedy, remedy.amount()),
        remedy.extras().stream()
            .map(extra ->
                new RemedyLine.Extra(
                    period(remedy, extra.period()), rounded(remedy, extra.amount())))
            .toList(),
        line == null ? null : line.option(),
        line == null ? null : calendar().label(line.start()),
        Round.money(remedy.gain()),
        ofOwn == null ? null : share(remedy.amount(), benefits(ofOwn)),
        ofOwn == null ? null : share(remedy.amount(), costs(ofOwn)),
        remedy.proven());
  }

  private Timeline calendar() {
    return decided.organization().calendar();
  }

  private static String unit(Remedy.Kind kind) {
    return switch (kind) {
      case BUDGET, WORTH -> "money";
      case POOL -> "FTE";
      case START, DEADLINE -> "periods";
      case IN_FLIGHT, CHANGES, PREREQUISITE, NONE -> "count";
    };
  }

  private static double rounded(Remedy remedy, double amount) {
    return unit(remedy.kind()).equals("money") ? Round.money(amount) : Round.share(amount);
  }

  /** A date may lie beyond the plan; of a budget by the year it is the year. */
  private String period(Remedy remedy, int period) {
    boolean yearly =
        remedy.rule() >= 0
            && decided.problem().rules().get(remedy.rule()) instanceof Limit limit
            && limit.buckets().length() > 1;
    return yearly ? String.valueOf(calendar().fiscalYear(period)) : calendar().label(period);
  }

  private double costs(Funded line) {
    return decided.valuation().costs(decided.option(line), line.start()).mean();
  }

  private double benefits(Funded line) {
    OptionCase option = decided.option(line);
    return decided.valuation().npv(option, line.start()).mean() + costs(line);
  }

  private static @Nullable Double share(double amount, double of) {
    return of > 0 ? (Double) Round.share(amount / of) : null;
  }
}
