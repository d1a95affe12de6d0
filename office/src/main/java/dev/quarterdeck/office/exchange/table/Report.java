package dev.quarterdeck.office.exchange.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param table name of the table
 * @param file that holds its initiatives, in the target folder
 * @param rows what became of the rows
 * @param cells how many cells had each fate; their sum is rows times columns
 * @param changes what became of the documents
 * @param findings everything noteworthy, in the order of rows
 * @param text the file's new text; empty when the import failed
 * @param initiatives the initiative that each row became, by the row's number
 * @param settings what the workspace's Organization must say; null when nothing was valued
 */
public record Report(
    String table,
    String file,
    Rows rows,
    Map<Fate, Integer> cells,
    Changes changes,
    List<Finding> findings,
    String text,
    Map<Integer, String> initiatives,
    @Nullable Settings settings) {

  /** Rows read; {@code read = imported + rejected + leftOut}. */
  public record Rows(int read, int imported, int notValued, int rejected, int leftOut) {}

  /**
   * Names of initiatives, by what became of their documents.
   *
   * @param gone came from this table once, but are no longer in it; kept in the file
   */
  public record Changes(
      List<String> added, List<String> changed, List<String> unchanged, List<String> gone) {}

  /** Whether nothing could be read. */
  public boolean failed() {
    return findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.FAILED);
  }

  /** Findings of one kind. */
  public List<Finding> findings(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /** The counts, a line for rows, cells and documents each. */
  public String summary() {
    if (failed()) {
      return findings(Finding.Kind.FAILED).stream()
          .map(Finding::message)
          .collect(Collectors.joining("\n"));
    }
    return """
    %s: %d rows read: %d imported (%d of them not valued), %d rejected, %d left out by the mapping
    %d cells read: %d parsed, %d repaired, %d not valued, %d kept as annotation, %d empty, %d in rows left out
    %s: %d new, %d changed, %d unchanged, %d no longer in the table and kept\
    """
        .formatted(
            table,
            rows.read,
            rows.imported,
            rows.notValued,
            rows.rejected,
            rows.leftOut,
            cells.values().stream().mapToInt(Integer::intValue).sum(),
            count(Fate.PARSED),
            count(Fate.REPAIRED),
            count(Fate.NOT_VALUED),
            count(Fate.ANNOTATED),
            count(Fate.EMPTY),
            count(Fate.LEFT_OUT),
            file,
            changes.added.size(),
            changes.changed.size(),
            changes.unchanged.size(),
            changes.gone.size());
  }

  /** How many cells had a fate. */
  public int count(Fate fate) {
    return cells.getOrDefault(fate, 0);
  }

  static Report failed(String table, List<Finding> findings) {
    var none = new Changes(List.of(), List.of(), List.of(), List.of());
    return new Report(
        table, "", new Rows(0, 0, 0, 0, 0), Map.of(), none, findings, "", Map.of(), null);
  }
}
