package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds columns by their head, and names each.
 *
 * @param raw as written
 * @param whole in lower case on one line
 * @param bare without notes in brackets at the end
 */
record Heads(List<String> raw, List<String> whole, List<String> bare) {
  private static final Pattern NOTE = Pattern.compile("\\s*(\\([^()]*\\)|\\[[^\\[\\]]*])$");
  private static final int SLUG = 60;

  static Heads of(Table table) {
    return new Heads(
        table.header(),
        table.header().stream().map(Heads::whole).toList(),
        table.header().stream().map(Heads::bare).toList());
  }

  /** Index of the first name that is there, -1 when none is. */
  int find(List<String> names) {
    for (String name : names) {
      int same = whole.indexOf(whole(name));
      String alike = bare(name);
      if (same >= 0) {
        return same;
      }
      if (Collections.frequency(bare, alike) == 1) {
        return bare.indexOf(alike);
      }
    }
    return -1;
  }

  /** Names of the annotations that keep the columns' cells. */
  List<String> annotations() {
    Map<String, Integer> times = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      String slug = slug(i);
      int time = times.merge(slug, 1, Integer::sum);
      names.add("table.quarterdeck.dev/" + slug + (time == 1 ? "" : "-" + time));
    }
    return names;
  }

  private String slug(int column) {
    String head = raw.get(column);
    boolean unique = Collections.frequency(bare, bare.get(column)) == 1;
    String slug = Slug.of(unique ? bare.get(column) : head.replace("%", " percent"));
    String cut = slug.length() > SLUG ? slug.substring(0, SLUG).replaceAll("-$", "") : slug;
    return cut.isEmpty() ? "column-" + (column + 1) : cut;
  }

  private static String whole(String head) {
    return Cell.line(head).toLowerCase(Locale.ROOT);
  }

  /** Without notes in brackets at its end. */
  private static String bare(String head) {
    String text = whole(head);
    String shorter = NOTE.matcher(text).replaceFirst("");
    while (!shorter.equals(text) && !shorter.isEmpty()) {
      text = shorter;
      shorter = NOTE.matcher(text).replaceFirst("");
    }
    return text;
  }
}
