package dev.quarterdeck.office.exchange.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Past cases read from a table.
 *
 * @param table name of the table
 * @param rows what became of the rows
 * @param cases those that can be used, in the table's order
 * @param findings everything noteworthy, in the order of rows
 */
public record History(String table, Rows rows, List<Past> cases, List<Finding> findings) {

  /**
   * Rows read; {@code read = used + notValued + rejected}.
   *
   * @param notValued has an amount that says, or is, nothing: an actual that has not come yet
   */
  public record Rows(int read, int used, int notValued, int rejected) {}

  /**
   * One past case; its amounts are above 0 and in one currency.
   *
   * @param row as spreadsheets count
   * @param by what the row says in each column that was asked to group by
   */
  public record Past(
      int row,
      List<String> by,
      @Nullable Double estimate,
      @Nullable Double low,
      @Nullable Double high,
      double actual) {}

  /** Which columns hold what; what is null is not in the table. */
  public record Heads(
      @Nullable String estimate,
      @Nullable String low,
      @Nullable String high,
      String actual,
      List<String> by) {}

  /** Whether nothing could be read. */
  public boolean failed() {
    return findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.FAILED);
  }

  /** Findings of one kind. */
  public List<Finding> findings(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /** How many cells were repaired. */
  public int repaired() {
    return findings(Finding.Kind.REPAIRED).size();
  }
}
