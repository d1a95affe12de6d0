package dev.quarterdeck.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One of the server's own tables, as a backup copies it: column by column, as text or whole number.
 *
 * @param texts columns of text
 * @param numbers columns of whole numbers
 * @param key columns that no two rows have alike
 */
record Table(String name, List<String> texts, List<String> numbers, List<String> key) {
  /**
   * All of them, none before one that it points at. Sessions, what waits or runs, sign-ins that are
   * under way and the link that makes the first account are in no table, so that a copy of the
   * office lets nobody in who would not get in anyway.
   */
  static final List<Table> ALL =
      List.of(
          of(
              "account",
              "user_name full_name roles password issuer subject",
              "enabled",
              "user_name"),
          of(
              "token",
              "hash user_name label permissions",
              "created_millis expires_millis used_millis",
              "hash"),
          of(
              "proposal",
              "title reason author state",
              "number version millis base merged",
              "number"),
          of("draft", "ref body", "proposal base", "proposal ref"),
          of("remark", "author act body", "proposal number millis", "proposal number"),
          of(
              "decision",
              "id scenario actor state problems record report plan",
              "revision millis proposal proposal_version",
              "id"),
          of("frontier", "decision state actor points", "millis", "decision"));

  /** What must point at something that is there: in which table, what does not. */
  static final Map<String, String> BROKEN =
      Map.of(
          "token", "user_name not in (select user_name from account)",
          "draft", "proposal not in (select number from proposal)",
          "remark", "proposal not in (select number from proposal)",
          "decision", "revision < 0 or revision > (select coalesce(max(revision), 0) from event)",
          "frontier", "decision not in (select id from decision)");

  private static Table of(String name, String texts, String numbers, String key) {
    return new Table(name, words(texts), words(numbers), words(key));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Table one(String name) {
    return ALL.stream()
        .filter(table -> table.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no table of an office"));
  }

  private List<String> columns() {
    List<String> all = new ArrayList<>(texts);
    all.addAll(numbers);
    return all;
  }

  /** Reads all rows. */
  String select() {
    return "select %s from %s order by %s"
        .formatted(String.join(", ", columns()), name, String.join(", ", key));
  }

  /** Adds a row of {@link #values}. */
  String insert() {
    List<String> columns = columns();
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            String.join(", ", columns),
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  /** A row, by column. */
  RowMapper<Map<String, @Nullable Object>> rows() {
    return (row, n) -> {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (String text : texts) {
        values.put(text, row.getString(text));
      }
      for (String number : numbers) {
        values.put(number, number(row, number));
      }
      return values;
    };
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : (Long) value;
  }

  /**
   * What a row has in each column; nothing in one that was not there yet when it was copied.
   *
   * @throws IllegalArgumentException when it is no row of this table
   */
  List<@Nullable Object> values(Map<String, @Nullable Object> row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String column : columns()) {
      Object value = row.get(column);
      boolean number = value instanceof Long || value instanceof Integer;
      if (value != null && !(numbers.contains(column) ? number : value instanceof String)) {
        throw new IllegalArgumentException(
            "'%s' of '%s' must be %s"
                .formatted(column, name, numbers.contains(column) ? "a whole number" : "text"));
      }
      values.add(value);
    }
    for (String column : row.keySet()) {
      if (!columns().contains(column)) {
        throw new IllegalArgumentException("'%s' has no column '%s'".formatted(name, column));
      }
    }
    return Collections.unmodifiableList(values);
  }
}
