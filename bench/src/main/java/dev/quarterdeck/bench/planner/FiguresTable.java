package dev.quarterdeck.bench.planner;

import dev.quarterdeck.bench.Findings;
import dev.quarterdeck.bench.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of all instances, a line each. */
record FiguresTable(List<Figures> all) implements Findings {
  private static final double PERCENT = 100;

  @Override
  public boolean hold() {
    return all.stream().allMatch(Figures::isGood);
  }

  @Override
  public void table(PrintWriter out) {
    out.println(
        "| instance | value | bound | gap | certificate gap | check | first plan | wall | CPU | peak"
            + " | best ranking | above it | known | stopped by |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Figures one : all) {
      out.println(
          String.join(
              " | ",
              "| " + one.name(),
              figure("%.0f", one.value()),
              figure("%.0f", one.bound()),
              figure("%.3f %%", percent(one.gap())),
              figure("%.2f %%", percent(one.certificateGap())),
              one.feasible() ? "obeys" : "BREAKS RULES",
              figure("%.2f s", one.firstPlanSeconds()),
              figure("%.1f s", one.wallSeconds()),
              figure("%.1f s", one.cpuSeconds()),
              figure("%.0f MB", one.peakMb()),
              figure("%.0f", one.bestRanking()),
              figure("%+.1f %%", above(one)),
              figure("%.0f", one.known()),
              one.stopped().name().toLowerCase(Locale.ROOT) + " |"));
    }
    out.flush();
  }

  private static @Nullable Double above(Figures one) {
    Double ranking = one.bestRanking();
    Double value = one.value();
    return ranking == null || value == null || ranking == 0
        ? null
        : (Double) (PERCENT * (value - ranking) / Math.abs(ranking));
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : (Double) (PERCENT * share);
  }

  private static String figure(String format, @Nullable Double figure) {
    return figure == null ? "-" : String.format(Locale.ROOT, format, figure);
  }

  @Override
  public void json(PrintWriter out) {
    Json.print(all, out);
  }
}
