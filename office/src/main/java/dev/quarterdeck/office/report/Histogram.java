package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Bin;
import dev.quarterdeck.office.report.ReportView.Distribution;

/** The distribution of the plan's NPV: losses orange, gains blue; mean, P10, P50 and P90 marked. */
record Histogram(Distribution npv, Format format) {

  private static final int HEIGHT = 250;
  private static final double TOP = 44;
  private static final double BOTTOM = 206;
  private static final double LABEL = 32; // what a mark's label takes, in pixels

  Svg draw(String id, int width) {
    Axis x = horizontal(width);
    Axis y = new Axis(0, highest(), BOTTOM, TOP);
    Svg svg = new Svg(id, new Svg.Size("chart", width, HEIGHT), caption());
    shares(svg, y, width);
    for (Bin bin : npv.bins()) {
      column(svg, x, y, bin);
    }
    svg.shape("line", "class", "base", "x1", x.start(), "x2", x.end(), "y1", BOTTOM, "y2", BOTTOM);
    amounts(svg, x, width);
    marks(svg, x);
    return svg;
  }

  private Svg.Caption caption() {
    return new Svg.Caption(
        "Distribution of the plan's net present value",
        "Mean %s, P10 %s, P50 %s, P90 %s, chance of loss %s."
            .formatted(
                npv.mean().text(),
                npv.p10().text(),
                npv.p50().text(),
                npv.p90().text(),
                npv.chanceOfLoss().text()));
  }

  private Axis horizontal(int width) {
    double from = npv.bins().isEmpty() ? 0 : npv.bins().getFirst().from();
    double to = npv.bins().isEmpty() ? 0 : npv.bins().getLast().to();
    return new Axis(from, to, 40, width - 12);
  }

  private double highest() {
    return npv.bins().stream().mapToDouble(Bin::share).max().orElse(0) * 1.04;
  }

  private void shares(Svg svg, Axis y, int width) {
    int decimals = y.decimals(4, 0.01);
    for (double share : y.ticks(4)) {
      double at = y.at(share);
      svg.shape("line", "class", "grid", "x1", 40.0, "x2", width - 12.0, "y1", at, "y2", at);
      String text = Format.plain(share * 100, decimals) + Format.NBSP + "%";
      svg.text(text, "class", "tick end", "x", 34.0, "y", at + 4);
    }
  }

  /** A bin across 0 is shown in both colours, each as wide as its part. */
  private void column(Svg svg, Axis x, Axis y, Bin bin) {
    if (bin.share() <= 0) {
      return;
    }
    if (bin.from() < 0) {
      part(svg, x, y, new Bin(bin.from(), Math.min(0, bin.to()), bin.share()));
    }
    if (bin.to() > 0) {
      part(svg, x, y, new Bin(Math.max(0, bin.from()), bin.to(), bin.share()));
    }
  }

  private void part(Svg svg, Axis x, Axis y, Bin bin) {
    double left = x.at(bin.from()) + 0.5;
    double width = Math.max(0.5, x.at(bin.to()) - left - 0.5);
    double top = y.at(bin.share());
    String style = bin.from() < 0 ? "loss" : "gain";
    svg.told(
        hint(bin),
        "rect",
        "class",
        style,
        "x",
        left,
        "y",
        top,
        "width",
        width,
        "height",
        BOTTOM - top);
  }

  private String hint(Bin bin) {
    return "%s to %s: %s of outcomes"
        .formatted(
            format.money(bin.from()).text(),
            format.money(bin.to()).text(),
            Format.percent(bin.share()).text());
  }

  private void amounts(Svg svg, Axis x, int width) {
    Format.Scale scale = format.scale(Math.max(Math.abs(x.from()), Math.abs(x.to())));
    int wanted = width < 420 ? 5 : 8;
    int decimals = x.decimals(wanted, scale.divisor());
    for (double amount : x.ticks(wanted)) {
      svg.shape(
          "line",
          "class",
          "base",
          "x1",
          x.at(amount),
          "x2",
          x.at(amount),
          "y1",
          BOTTOM,
          "y2",
          BOTTOM + 4);
      String text = Format.plain(amount / scale.divisor(), decimals);
      svg.text(text, "class", "tick mid", "x", x.at(amount), "y", BOTTOM + 18);
    }
    svg.text("NPV, " + scale.unit(), "class", "tick end", "x", x.end(), "y", HEIGHT - 8.0);
  }

  private void marks(Svg svg, Axis x) {
    mark(svg, x, npv.p10(), "P10", "end");
    mark(svg, x, npv.p90(), "P90", "start");
    boolean right = npv.mean().value() < npv.p50().value();
    Figure neighbour = right ? npv.p90() : npv.p10();
    boolean room = Math.abs(x.at(npv.p50().value()) - x.at(neighbour.value())) > LABEL;
    mark(svg, x, npv.p50(), room ? "P50" : "", right ? "start" : "end");
    double at = inside(x, npv.mean().value(), 0);
    svg.shape("line", "class", "mean", "x1", at, "x2", at, "y1", 18.0, "y2", BOTTOM);
    svg.text(
        "Mean " + npv.mean().text(),
        "class",
        "label strong mid",
        "x",
        inside(x, npv.mean().value(), 46),
        "y",
        13.0);
  }

  private static void mark(Svg svg, Axis x, Figure value, String name, String side) {
    double at = inside(x, value.value(), 0);
    double aside = side.equals("end") ? -4 : 4;
    svg.shape("line", "class", "mark", "x1", at, "x2", at, "y1", 24.0, "y2", BOTTOM);
    if (!name.isEmpty()) {
      svg.text(name, "class", "label " + side, "x", at + aside, "y", 34.0);
    }
  }

  /** A tail may have been cut off the bins; its mark then stands at the edge. */
  private static double inside(Axis x, double amount, double margin) {
    return Math.clamp(x.at(amount), x.start() + margin, x.end() - margin);
  }
}
