package dev.quarterdeck.office.exchange.table;

import java.util.List;
import java.util.function.Function;

/** A field of an initiative that a column can fill. */
enum Field {
  NAME("Name", TableMapping.Fields::name),
  TITLE("Title", TableMapping.Fields::title),
  DESCRIPTION("Description", TableMapping.Fields::description),
  CATEGORY("Category", TableMapping.Fields::category),
  OWNER("Owner", TableMapping.Fields::owner),
  START("Start", TableMapping.Fields::start),
  END("End", TableMapping.Fields::end),
  COST("Cost", TableMapping.Fields::cost),
  BENEFIT("Benefit", TableMapping.Fields::benefit);

  private final String title;
  private final Function<TableMapping.Fields, List<String>> columns;

  Field(String title, Function<TableMapping.Fields, List<String>> columns) {
    this.title = title;
    this.columns = columns;
  }

  /** As findings and reasons name it. */
  String title() {
    return title;
  }

  /** Names of its column. */
  List<String> columns(TableMapping mapping) {
    return columns.apply(mapping.columns());
  }

  /** Whether an initiative without it has no value. */
  boolean needed() {
    return this == START || this == END || this == COST || this == BENEFIT;
  }
}
