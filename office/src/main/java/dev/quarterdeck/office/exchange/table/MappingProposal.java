package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Proposes a first mapping from the words in a table's header, for a person to correct. */
public final class MappingProposal {
  /** What heads of each field contain, the surest words first. */
  private static final Map<Field, List<String>> WORDS =
      Map.of(
          Field.NAME,
              List.of(
                  "project id",
                  "id number",
                  "\\bid\\b",
                  "\\bkey\\b",
                  "identifier",
                  "number",
                  "\\bcode\\b",
                  "name"),
          Field.TITLE,
              List.of("project name", "\\btitle\\b", "\\bname\\b", "project", "initiative"),
          Field.DESCRIPTION, List.of("description", "\\baims?\\b", "summary", "scope"),
          Field.CATEGORY, List.of("category", "\\btype\\b", "portfolio", "programme"),
          Field.OWNER, List.of("owner", "department", "agency name", "sponsor", "\\bunit\\b"),
          Field.START, List.of("start", "begin", "\\bfrom\\b"),
          Field.END, List.of("\\bend\\b", "end date", "completion", "finish", "\\bto\\b"),
          Field.COST,
              List.of(
                  "whole.?life cost",
                  "lifecycle cost",
                  "total.*cost",
                  "\\bcosts?\\b",
                  "capex",
                  "budget",
                  "investment"),
          Field.BENEFIT, List.of("total.*benefit", "\\bbenefits?\\b", "savings?", "\\bvalue\\b"));

  private static final Pattern NO_AMOUNT =
      Pattern.compile("narrative|comment|variance|%|description");
  private static final Pattern UNIT =
      Pattern.compile(
          "([£$€]|\\b[A-Z]{3}\\b)\\s?(k|m|bn|million|billion|thousand)?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEARLY =
      Pattern.compile("annual|yearly|per (year|annum)|p\\.a\\.|/ ?year", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> SIGNS = Map.of("£", "GBP", "$", "USD", "€", "EUR");

  private MappingProposal() {}

  /**
   * From the heads and some rows of a table that is still text.
   *
   * @param sample rows, each as wide as the header
   */
  public static String propose(List<String> header, List<List<String>> sample) {
    List<Table.Row> rows =
        IntStream.range(0, sample.size())
            .mapToObj(i -> new Table.Row(i + 2, sample.get(i).stream().map(Cell::text).toList()))
            .toList();
    return propose(new Table("table", header, rows, List.of()));
  }

  /** The text of a document of kind TableMapping. */
  static String propose(Table table) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      int column = find(table, field, columns);
      if (column >= 0) {
        columns.put(field, column);
      }
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    columns.forEach(
        (field, column) -> fields.put(field.name().toLowerCase(Locale.ROOT), table.head(column)));
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("columns", fields);
    spec.put("money", money(table, columns));
    spec.put("benefit", Map.of("spreadOver", "10 years"));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "quarterdeck.dev/v1");
    document.put("kind", TableMapping.KIND.name());
    document.put("metadata", Map.of("name", table.name()));
    document.put("spec", spec);
    return "# Proposed from the header. Correct it, then run the import with --dry-run.\n"
        + doubts(table, columns)
        + new Dump(
                DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setSplitLines(false)
                    .build())
            .dumpToString(document);
  }

  private static int find(Table table, Field field, Map<Field, Integer> used) {
    for (String word : WORDS.getOrDefault(field, List.of())) {
      Pattern pattern = Pattern.compile(word);
      for (int i = 0; i < table.header().size(); i++) {
        String head = table.head(i).toLowerCase(Locale.ROOT);
        boolean fits = !field.needed() || !NO_AMOUNT.matcher(head).find();
        if (!used.containsValue(i) && fits && pattern.matcher(head).find()) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Comments on what a header leaves open and would make a wrong number. */
  private static String doubts(Table table, Map<Field, Integer> columns) {
    Integer cost = columns.get(Field.COST);
    Integer benefit = columns.get(Field.BENEFIT);
    StringBuilder comments = new StringBuilder();
    if (benefit != null && YEARLY.matcher(table.head(benefit)).find()) {
      comments.append(
          "# '%s' may be an amount per year: the import takes the total over benefit.spreadOver.\n"
              .formatted(table.head(benefit)));
    }
    if (cost != null && benefit != null && !unit(table, cost).equals(unit(table, benefit))) {
      comments.append(
          "# money.unit is that of '%s', and holds for the plain numbers of '%s' too.\n"
              .formatted(table.head(cost), table.head(benefit)));
    }
    List<String> costs = cost == null ? List.of() : texts(table, cost);
    costs.stream()
        .filter(Decimal.shownBy(costs)::leavesThree)
        .findFirst()
        .ifPresent(text ->
            comments.append(
                "# money.decimal is what other cells show: '%s' then has three decimals.\n"
                    .formatted(text)));
    return comments.toString();
  }

  private static List<String> texts(Table table, int column) {
    return table.rows().stream()
        .filter(row -> column < row.cells().size())
        .map(row -> row.cells().get(column).line())
        .toList();
  }

  /** Currency and scale that a column's head names; empty when it names none. */
  private static String unit(Table table, int column) {
    Matcher unit = UNIT.matcher(table.head(column));
    if (!unit.find()) {
      return "";
    }
    String sign = unit.group(1).toUpperCase(Locale.ROOT);
    String scale = unit.group(2) == null ? "" : " " + unit.group(2);
    return (SIGNS.getOrDefault(sign, sign) + scale).strip();
  }

  private static Map<String, Object> money(Table table, Map<Field, Integer> columns) {
    Map<String, Object> money = new LinkedHashMap<>();
    Integer cost = columns.get(Field.COST);
    if (cost == null) {
      return money;
    }
    String unit = unit(table, cost);
    if (!unit.isEmpty()) {
      money.put("unit", unit);
    }
    money.put("decimal", Decimal.shownBy(texts(table, cost)).name().toLowerCase(Locale.ROOT));
    return money;
  }
}
