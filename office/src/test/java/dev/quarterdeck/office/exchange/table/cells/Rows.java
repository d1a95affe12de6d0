package dev.quarterdeck.office.exchange.table.cells;

import java.util.List;
import java.util.stream.Stream;

/** A text table: one case on each line, its columns between bars. */
final class Rows {
  private Rows() {}

  static Stream<List<String>> of(String table) {
    return table
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
  }
}
