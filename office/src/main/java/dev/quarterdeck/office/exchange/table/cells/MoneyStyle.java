package dev.quarterdeck.office.exchange.table.cells;

import org.jspecify.annotations.Nullable;

/**
 * How a table writes money where its cells do not say.
 *
 * @param scale of a number without its own, such as M for a column "£m"
 * @param currency ISO code that every cell must agree with; null accepts any
 * @param decimal mark between whole and part
 */
public record MoneyStyle(Scale scale, @Nullable String currency, Decimal decimal) {}
