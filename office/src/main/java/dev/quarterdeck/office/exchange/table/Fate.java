package dev.quarterdeck.office.exchange.table;

/** What became of a cell; each cell has exactly one fate. */
public enum Fate {
  /** Read into a field as it stands. */
  PARSED,
  /** Read into a field after a correction. */
  REPAIRED,
  /** In a field's column, but says that there is no value, or is empty where one is needed. */
  NOT_VALUED,
  /** Kept as a note, because no field takes it or because it could not be read. */
  ANNOTATED,
  /** Nothing in it, and nothing needed. */
  EMPTY,
  /** In a row that was rejected or that the mapping leaves out. */
  LEFT_OUT
}
