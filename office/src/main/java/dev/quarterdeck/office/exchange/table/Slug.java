package dev.quarterdeck.office.exchange.table;

import java.text.Normalizer;
import java.util.Locale;

/** Any text as a name: lower-case letters, digits and dashes. */
public final class Slug {
  private static final int LONGEST = 100;

  private Slug() {}

  /** The name, empty when the text has no letter or digit that a name can hold. */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("æ", "ae")
            .replace("ø", "oe")
            .replace("ß", "ss")
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.replaceAll("^-|-$", "");
  }
}
