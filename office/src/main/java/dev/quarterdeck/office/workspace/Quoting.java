package dev.quarterdeck.office.workspace;

import java.util.regex.Pattern;

/** Writes a text as a YAML scalar that reads back the same, anywhere on a line. */
final class Quoting {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 %_./+*()-]*[A-Za-z0-9%_.)])?");
  private static final Pattern REF =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9][A-Za-z0-9._/-]*");

  private Quoting() {}

  static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() || REF.matcher(text).matches();
    boolean short_ = text.length() < 1000; // the scanner wants a key within 1,024 characters
    return plain && short_ && !text.equalsIgnoreCase("null") ? text : quoted(text);
  }

  /** Numbers and true/false, which must stay plain. */
  static String bare(Object value) {
    return String.valueOf(value);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000 || c > 0x20A0 && c < 0xFEFF) {
        out.append(c);
      } else {
        out.append("\\u%04X".formatted((int) c));
      }
    }
    return out.append('"').toString();
  }
}
