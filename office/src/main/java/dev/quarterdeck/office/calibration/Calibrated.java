package dev.quarterdeck.office.calibration;

import dev.quarterdeck.office.exchange.table.Finding;
import dev.quarterdeck.office.exchange.table.History;
import java.util.List;

/**
 * What a table of past cases says.
 *
 * @param table its name
 * @param rows what became of its rows
 * @param repaired cells that were repaired
 * @param findings repairs, rejected rows and warnings, by row
 * @param groups all rows first, then each group by name
 * @param classes reference classes made of them, when asked for
 */
public record Calibrated(
    String table,
    History.Rows rows,
    int repaired,
    List<Finding> findings,
    List<Group> groups,
    List<OwnClass> classes) {

  /** Whether nothing could be read, or no row could be used. */
  public boolean failed() {
    return groups.isEmpty();
  }

  /** The counts, the table of groups, and a sentence of advice for each. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %d rows read: %d used, %d without a value, %d rejected; %d cells repaired%n%n"
            .formatted(
                table, rows.read(), rows.used(), rows.notValued(), rows.rejected(), repaired));
    text.append(GroupTable.of(groups)).append(System.lineSeparator());
    groups.forEach(group -> text.append(group.advice()).append(System.lineSeparator()));
    return text.toString();
  }
}
