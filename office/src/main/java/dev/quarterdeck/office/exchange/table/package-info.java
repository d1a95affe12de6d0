/**
 * Turns somebody's table of projects into initiatives. Accepts what comes, repairs what can be read
 * in one way only, keeps what it cannot read as it is, and lists each of these with its row.
 *
 * <p>Allowed imports: {@code office.workspace} for the mapping's kind, {@code engine} for progress,
 * the room {@code cells}. Start here: {@link dev.quarterdeck.office.exchange.table.TableImport}.
 * The main flow: table (TableReader) → columns (Columns) → rows (RowReader) → initiatives
 * (Initiatives) → file (TargetFile) → {@link dev.quarterdeck.office.exchange.table.Report}. {@link
 * dev.quarterdeck.office.exchange.table.HistoryImport} reads past cases from a table instead: table
 * → rows (HistoryReader) → {@link dev.quarterdeck.office.exchange.table.History}.
 */
@NullMarked
package dev.quarterdeck.office.exchange.table;

import org.jspecify.annotations.NullMarked;
