package dev.quarterdeck.office.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A picture being drawn, as inline SVG that is well-formed XML too. Colours come from the page's
 * style by class, so that one picture serves light, dark and paper.
 */
final class Svg implements Content {

  private final StringBuilder out = new StringBuilder();

  /**
   * Starts a picture that scales with its box. {@code id} is unique on the page; title and text say
   * what is seen.
   */
  Svg(String id, Size size, Caption caption) {
    out.append("<svg");
    attributes("id", id, "class", size.style(), "role", "img", "focusable", "false");
    attributes("viewBox", "0 0 " + size.width() + " " + size.height());
    attributes("width", size.width(), "height", size.height(), "preserveAspectRatio", size.fit());
    attributes("aria-labelledby", id + "-t", "aria-describedby", id + "-d");
    out.append("><title");
    attributes("id", id + "-t");
    out.append('>').append(escaped(caption.title())).append("</title><desc");
    attributes("id", id + "-d");
    out.append('>').append(escaped(caption.text())).append("</desc>");
  }

  record Size(String style, int width, int height) {

    /** Only flat bars may be stretched out of proportion. */
    String fit() {
      return style.equals("meter") ? "none" : "xMidYMid meet";
    }
  }

  record Caption(String title, String text) {}

  /** An empty element; the attributes come in pairs of name and value. */
  Svg shape(String element, Object... attributes) {
    out.append('<').append(element);
    attributes(attributes);
    out.append("/>");
    return this;
  }

  /** A shape that says on hover what it stands for. */
  Svg told(String hint, String element, Object... attributes) {
    out.append('<').append(element);
    attributes(attributes);
    out.append("><title>").append(escaped(hint)).append("</title></").append(element).append('>');
    return this;
  }

  Svg text(String text, Object... attributes) {
    out.append("<text");
    attributes(attributes);
    out.append('>').append(escaped(text)).append("</text>");
    return this;
  }

  private void attributes(Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      out.append(' ').append(pairs[i]).append("=\"");
      out.append(value instanceof Double d ? coordinate(d) : escaped(value.toString())).append('"');
    }
  }

  /** A tenth of a pixel is as fine as anyone sees. */
  static String coordinate(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long whole = Math.abs(tenths) / 10;
    long tenth = Math.abs(tenths) % 10;
    return sign + whole + (tenth == 0 ? "" : "." + tenth);
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> escape(c, safe));
    return safe.toString();
  }

  private static void escape(int c, StringBuilder safe) {
    switch (c) {
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '&' -> safe.append("&amp;");
      case '"' -> safe.append("&#34;");
      case '\'' -> safe.append("&#39;");
      // XML has no way to write the other control characters
      default -> safe.appendCodePoint(c < ' ' || c == 0xfffe || c == 0xffff ? ' ' : c);
    }
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(toString());
  }

  @Override
  public String toString() {
    return out + "</svg>";
  }
}
