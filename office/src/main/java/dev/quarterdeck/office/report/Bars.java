package dev.quarterdeck.office.report;

/** A share of a whole as a flat bar that stretches with its box, with an optional tick. */
record Bars(String id, String title) {

  Svg meter(double share, String text) {
    return start(text)
        .shape("rect", "class", "track", "width", 100, "height", 6)
        .shape("rect", "class", "fill", "width", Math.clamp(share, 0, 1) * 100, "height", 6);
  }

  /** A bar with a tick that may stand beyond its end. */
  Svg against(double share, double tick, String text) {
    double at = Math.clamp(tick, 0, 1) * 100;
    return meter(share, text)
        .shape("line", "class", "tickmark", "x1", at, "x2", at, "y1", 0, "y2", 6);
  }

  private Svg start(String text) {
    return new Svg(id, new Svg.Size("meter", 100, 6), new Svg.Caption(title, text));
  }
}
