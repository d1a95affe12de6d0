package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The funded candidates of a category use between {@code minShare} and {@code maxShare} of what the
 * plan uses of a row over all periods of the problem: {@code min * total <= of category <= max *
 * total}.
 *
 * @param minShare 0 to 1, rounded to a thousandth
 * @param maxShare 0 to 1, rounded to a thousandth
 */
public record CategoryBand(String category, String row, double minShare, double maxShare)
    implements Rule {
  private static final long WHOLE = 1000;

  public CategoryBand {
    Demand.share(minShare, "least share of " + category);
    Demand.share(maxShare, "largest share of " + category);
    Demand.that(
        minShare <= maxShare,
        "The least share (%s) of '%s' must not exceed the largest (%s).",
        minShare,
        category,
        maxShare);
  }

  @Override
  public String name() {
    return "band " + category + " of " + row;
  }

  @Override
  public List<String> candidates() {
    return List.of();
  }

  private static long thousandths(double share) {
    return Math.round(share * WHOLE);
  }

  @Override
  public List<Row> rows(Choices choices) {
    int periods = choices.problem().periods();
    Scale scale = Scale.ofRow(choices.problem(), row);
    double unit = scale.unit() / WHOLE;
    return List.of(
        Row.of(
            0,
            unit,
            0,
            choices.all(),
            x -> scale.round(x.use(row, 0, periods)) * (thousandths(minShare) - whole(x))),
        Row.of(
            0,
            unit,
            0,
            choices.all(),
            x -> scale.round(x.use(row, 0, periods)) * (whole(x) - thousandths(maxShare))));
  }

  private long whole(Choice x) {
    return category.equals(x.candidate().category()) ? WHOLE : 0;
  }

  @Override
  public List<Violation> check(Schedule plan) {
    int periods = plan.problem().periods();
    Scale scale = Scale.ofRow(plan.problem(), row);
    Usage real = explain(plan).getFirst();
    double slack =
        (plan.users(row, 0, periods) + 1) * scale.unit() + 0.0005 * plan.use(row, 0, periods);
    long all = plan.roundedUse(row, 0, periods, scale);
    long ours = plan.roundedUse(row, 0, periods, scale, this::isOurs);
    double least = minShare * plan.use(row, 0, periods);
    List<Violation> found = new ArrayList<>();
    if (WHOLE * ours < thousandths(minShare) * all || real.used() < least - slack) {
      found.add(
          new Violation(name(), 0, real.used(), least, "gives the category too small a share"));
    }
    if (WHOLE * ours > thousandths(maxShare) * all || real.used() > real.limit() + slack) {
      found.add(
          new Violation(
              name(), 0, real.used(), real.limit(), "gives the category too large a share"));
    }
    return found;
  }

  private boolean isOurs(Schedule.Line line) {
    return category.equals(line.candidate().category());
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    int periods = plan.problem().periods();
    double ours = plan.use(row, 0, periods, this::isOurs);
    return Stream.of(new Usage(0, ours, maxShare * plan.use(row, 0, periods))).toList();
  }
}
