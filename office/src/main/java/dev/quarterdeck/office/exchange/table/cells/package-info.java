/**
 * What one cell of somebody's table says: an amount, a day, an identifier, or that there is nothing
 * to say. Knows no tables and no documents.
 *
 * <p>Allowed imports: the JDK. Start here: {@link
 * dev.quarterdeck.office.exchange.table.cells.MoneyReader}. Every reader returns a {@link
 * dev.quarterdeck.office.exchange.table.cells.Read} with the repair it made, or throws {@link
 * IllegalArgumentException} with the reason and a "Maybe".
 */
@NullMarked
package dev.quarterdeck.office.exchange.table.cells;

import org.jspecify.annotations.NullMarked;
