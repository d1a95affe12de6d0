package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An initiative in the making: what one row says. */
final class Draft {
  final Table.Row row;
  final String id;
  final String name;
  final Map<Field, String> texts = new EnumMap<>(Field.class);
  final Map<Field, LocalDate> days = new EnumMap<>(Field.class);
  final Map<Field, Money> amounts = new EnumMap<>(Field.class);
  final Map<String, String> labels = new LinkedHashMap<>();
  final Map<String, String> annotations = new LinkedHashMap<>();

  /** Why it has no value, by field. */
  final Map<Field, String> notValued = new EnumMap<>(Field.class);

  final Fate[] fates;

  Draft(Table.Row row, String id, String name) {
    this.row = row;
    this.id = id;
    this.name = name;
    this.fates = new Fate[row.cells().size()];
  }

  /** All reasons on one line, null when there is none. */
  @Nullable String whyNotValued() {
    if (notValued.isEmpty()) {
      return null;
    }
    return String.join(
        "; ",
        notValued.entrySet().stream().map(e -> e.getKey().title() + ": " + e.getValue()).toList());
  }
}
