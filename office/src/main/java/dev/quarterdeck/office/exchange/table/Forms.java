package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.DateStyle;
import dev.quarterdeck.office.exchange.table.cells.NotValued;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The forms of cells that a mapping describes. */
final class Forms {
  private Forms() {}

  /**
   * @throws BadTable when a format is none
   */
  static DateStyle dates(TableMapping mapping) {
    var form = mapping.dates();
    try {
      return new DateStyle(
          form.order(),
          form.fiscalYearStartsIn(),
          form.formats().stream()
              .map(format -> DateTimeFormatter.ofPattern(format, Locale.ENGLISH))
              .toList());
    } catch (IllegalArgumentException e) {
      throw new BadTable("The mapping's dates.formats must be date forms, but " + e.getMessage());
    }
  }

  /**
   * @throws BadTable when a text is no regular expression
   */
  static NotValued notValued(TableMapping mapping) {
    try {
      return NotValued.with(mapping.notValued());
    } catch (IllegalArgumentException e) {
      throw new BadTable(
          "The mapping's notValued must be regular expressions, but "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
