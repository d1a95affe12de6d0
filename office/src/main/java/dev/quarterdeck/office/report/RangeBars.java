package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Choice;
import dev.quarterdeck.office.report.ReportView.Funded;
import dev.quarterdeck.office.report.ReportView.NotFunded;
import dev.quarterdeck.office.report.ReportView.Value;
import java.util.Objects;
import java.util.stream.Stream;

/** P10 to P90 with the mean, one small picture per row, all on one scale that includes 0. */
record RangeBars(Axis axis) {

  private static final int WIDTH = 132;
  private static final int HEIGHT = 14;

  static RangeBars over(Choice choice) {
    double low = 0;
    double high = 0;
    for (Value value : values(choice).toList()) {
      low = Math.min(low, low(value));
      high = Math.max(high, high(value));
    }
    return new RangeBars(new Axis(low, high, 3, WIDTH - 3));
  }

  private static Stream<Value> values(Choice choice) {
    return Stream.concat(
        choice.funded().stream().map(Funded::npv),
        choice.notFunded().stream().map(NotFunded::npv).filter(Objects::nonNull));
  }

  private static double low(Value value) {
    Figure p10 = value.p10();
    return p10 == null ? value.mean().value() : Math.min(p10.value(), value.mean().value());
  }

  private static double high(Value value) {
    Figure p90 = value.p90();
    return p90 == null ? value.mean().value() : Math.max(p90.value(), value.mean().value());
  }

  Svg draw(String id, Value value) {
    Svg svg = new Svg(id, new Svg.Size("range", WIDTH, HEIGHT), caption(value));
    double zero = axis.at(0);
    svg.shape("line", "class", "zero", "x1", zero, "x2", zero, "y1", 0.0, "y2", 14.0);
    Figure p10 = value.p10();
    Figure p90 = value.p90();
    if (p10 != null && p90 != null) {
      part(svg, p10.value(), Math.min(0, p90.value()), "loss");
      part(svg, Math.max(0, p10.value()), p90.value(), "span");
    }
    double mean = axis.at(value.mean().value());
    return svg.shape("rect", "class", "at", "x", mean - 1, "y", 1.0, "width", 2.0, "height", 12.0);
  }

  private void part(Svg svg, double from, double to, String style) {
    if (to > from) {
      svg.shape(
          "rect",
          "class",
          style,
          "x",
          axis.at(from),
          "y",
          5.0,
          "width",
          axis.at(to) - axis.at(from),
          "height",
          4.0);
    }
  }

  private static Svg.Caption caption(Value value) {
    Figure p10 = value.p10();
    Figure p90 = value.p90();
    return new Svg.Caption(
        "Range of the net present value",
        p10 == null || p90 == null
            ? "Point estimate " + value.mean().text()
            : "P10 %s, mean %s, P90 %s".formatted(p10.text(), value.mean().text(), p90.text()));
  }
}
