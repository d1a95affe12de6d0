package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds columns by their head, and names each. */
record Heads(Table table) {
  private static final Pattern NOTE = Pattern.compile("\\s*(\\([^()]*\\)|\\[[^\\[\\]]*])$");
  private static final int SLUG = 60;

  /** Index of the first name that is there, -1 when none is. */
  int find(List<String> names) {
    for (String name : names) {
      List<Integer> same = matches(name, Heads::whole);
      List<Integer> alike = same.isEmpty() ? matches(name, Heads::bare) : same;
      if (alike.size() == 1 || !same.isEmpty()) {
        return alike.getFirst();
      }
    }
    return -1;
  }

  private List<Integer> matches(String name, UnaryOperator<String> form) {
    String wanted = form.apply(name);
    return IntStream.range(0, table.header().size())
        .filter(i -> form.apply(table.header().get(i)).equals(wanted))
        .boxed()
        .toList();
  }

  /** Name of the annotation that keeps a column's cells. */
  String annotation(int column) {
    String slug = slug(column);
    long before = IntStream.range(0, column).filter(i -> slug(i).equals(slug)).count();
    return "table.quarterdeck.dev/" + slug + (before == 0 ? "" : "-" + (before + 1));
  }

  private String slug(int column) {
    String head = table.header().get(column);
    boolean unique = matches(head, Heads::bare).size() == 1;
    String slug = Slug.of(unique ? bare(head) : head.replace("%", " percent"));
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
