package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Bucket;
import dev.quarterdeck.office.report.ReportView.BudgetUse;
import dev.quarterdeck.office.report.ReportView.Period;
import java.util.List;

/**
 * Spending so far in each budget period against what is available in it. Dark is the period's own
 * spending, light what earlier periods of the same budget period spent, so the column reaches the
 * line when the money is used up.
 */
record BudgetChart(BudgetUse use, List<Period> periods, Format format, int width) {

  private static final int HEIGHT = 172;
  private static final double LEFT = 40;
  private static final double TOP = 24;
  private static final double BOTTOM = 136;

  Svg draw(String id) {
    Format.Scale scale = format.scale(highest());
    Axis y = new Axis(0, highest() * 1.05, BOTTOM, TOP);
    Svg svg = new Svg(id, new Svg.Size("chart", width, HEIGHT), caption());
    svg.text(scale.unit(), "class", "tick start", "x", 2.0, "y", 12.0);
    int decimals = y.decimals(4, scale.divisor());
    for (double amount : y.ticks(4)) {
      double at = y.at(amount);
      svg.shape("line", "class", "grid", "x1", LEFT, "x2", (double) width, "y1", at, "y2", at);
      String text = Format.plain(amount / scale.divisor(), decimals);
      svg.text(text, "class", "tick end", "x", LEFT - 6, "y", at + 4);
    }
    for (Bucket bucket : use.buckets()) {
      columns(svg, y, bucket);
    }
    marks(svg);
    return svg;
  }

  private Svg.Caption caption() {
    StringBuilder text = new StringBuilder();
    for (Bucket b : use.buckets()) {
      text.append(b.label()).append(": ").append(b.spent().text()).append(" spent, ");
      text.append(b.left().text()).append(" left. ");
    }
    return new Svg.Caption(use.capital() + " against its budget", text.toString().strip());
  }

  private double highest() {
    double highest = 0;
    for (Bucket b : use.buckets()) {
      highest = Math.max(highest, Math.max(available(b), b.spent().value()));
    }
    return highest;
  }

  private static double available(Bucket bucket) {
    return bucket.budget().value() + bucket.carriedIn().value();
  }

  private double x(int period) {
    return LEFT + (width - LEFT) * period / Math.max(1, periods.size());
  }

  private void columns(Svg svg, Axis y, Bucket bucket) {
    double before = 0;
    int end = Math.min(bucket.first() + bucket.length(), use.spent().size());
    for (int p = bucket.first(); p < end; p++) {
      Figure own = use.spent().get(p);
      column(svg, p, new Axis(0, before, BOTTOM, y.at(before)), "earlier", "");
      String hint = periods.get(p).label() + ": " + own.text();
      column(
          svg,
          p,
          new Axis(before, before + own.value(), y.at(before), y.at(before + own.value())),
          "gain",
          hint);
      before += own.value();
    }
    double limit = y.at(available(bucket));
    svg.told(
        bucket.label() + ": " + bucket.left().text() + " left",
        "line",
        "class",
        "limit",
        "x1",
        x(bucket.first()) + 1,
        "x2",
        x(end) - 1,
        "y1",
        limit,
        "y2",
        limit);
  }

  private void column(Svg svg, int period, Axis part, String style, String hint) {
    if (part.to() <= part.from()) {
      return;
    }
    double gap = (x(1) - x(0)) * 0.12;
    svg.told(
        hint,
        "rect",
        "class",
        style,
        "x",
        x(period) + gap,
        "width",
        x(1) - x(0) - 2 * gap,
        "y",
        part.end(),
        "height",
        part.start() - part.end());
  }

  private void marks(Svg svg) {
    boolean grouped = periods.stream().anyMatch(p -> !p.group().isEmpty());
    boolean roomy = x(1) - x(0) >= 20;
    svg.shape(
        "line", "class", "base", "x1", LEFT, "x2", (double) width, "y1", BOTTOM, "y2", BOTTOM);
    String group = "";
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      if (roomy) {
        svg.text(period.mark(), "class", "tick mid", "x", (x(p) + x(p + 1)) / 2, "y", BOTTOM + 14);
      }
      if (grouped && !period.group().equals(group)) {
        group = period.group();
        svg.shape("line", "class", "base", "x1", x(p), "x2", x(p), "y1", BOTTOM, "y2", BOTTOM + 32);
        svg.text(group, "class", "tick start", "x", x(p) + 4, "y", BOTTOM + 29);
      }
    }
  }
}
