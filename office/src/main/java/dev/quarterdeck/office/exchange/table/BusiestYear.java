package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The calendar year in which a table's valued initiatives together would spend most, did each run
 * as its dates say and spend evenly by the day. Tells a person which budget would leave a choice.
 *
 * @param amount in whole currency units
 */
public record BusiestYear(int year, double amount) {

  /** Of drafts with a cost and both days. */
  static BusiestYear of(List<Draft> valued) {
    Map<Integer, Double> spent = new TreeMap<>();
    valued.forEach(draft -> spend(draft, spent));
    BusiestYear most = new BusiestYear(0, -1);
    for (Map.Entry<Integer, Double> year : spent.entrySet()) {
      if (year.getValue() > most.amount) {
        most = new BusiestYear(year.getKey(), year.getValue());
      }
    }
    return most;
  }

  private static void spend(Draft draft, Map<Integer, Double> spent) {
    LocalDate start = Objects.requireNonNull(draft.days.get(Field.START));
    LocalDate after = Objects.requireNonNull(draft.days.get(Field.END)).plusDays(1);
    Money cost = Objects.requireNonNull(draft.amounts.get(Field.COST));
    double perDay = cost.value().doubleValue() / Math.max(1, ChronoUnit.DAYS.between(start, after));
    LocalDate from = start;
    while (from.isBefore(after)) {
      LocalDate next = LocalDate.of(from.getYear() + 1, 1, 1);
      LocalDate to = next.isBefore(after) ? next : after;
      spent.merge(from.getYear(), perDay * ChronoUnit.DAYS.between(from, to), Double::sum);
      from = to;
    }
  }
}
