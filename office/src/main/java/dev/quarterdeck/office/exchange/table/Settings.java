package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.engine.finance.Period;
import dev.quarterdeck.office.exchange.table.cells.Money;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.goals.Timeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace's Organization must say to hold every valued initiative of a table: from its
 * first start to its last end, and its benefits to their end.
 *
 * @param currency of the amounts; null when they name none, or several
 * @param period quarters, or years where quarters would be too many
 * @param starts first day of the period of the earliest start
 * @param plan periods to the latest start or end
 * @param appraisal periods to the end of the last benefit
 * @param capital type of capital of every cost
 * @param busiest the year in which they would spend most together
 */
public record Settings(
    @Nullable String currency,
    Period period,
    LocalDate starts,
    int plan,
    int appraisal,
    String capital,
    BusiestYear busiest) {
  private static final int MOST = 60; // quarters; fifteen years and more are planned by the year
  private static final Comparator<LocalDate> ORDER = Comparator.naturalOrder();

  /** Of the drafts that have a value; null when none has. */
  static @Nullable Settings of(Collection<Draft> drafts, TableMapping mapping) {
    List<Draft> valued = drafts.stream().filter(draft -> draft.whyNotValued() == null).toList();
    LocalDate first = valued.stream().map(Settings::start).min(ORDER).orElse(null);
    LocalDate last = valued.stream().map(draft -> last(draft, mapping)).max(ORDER).orElse(null);
    if (first == null || last == null) {
      return null;
    }
    LocalDate benefit = mapping.benefit().spreadOver().after(last);
    LocalDate quarter = first.withDayOfMonth(1).withMonth((first.getMonthValue() - 1) / 3 * 3 + 1);
    boolean fine = count(Period.QUARTER, quarter, last) <= MOST;
    Period period = fine ? Period.QUARTER : Period.YEAR;
    LocalDate starts = fine ? quarter : first.withDayOfYear(1);
    return new Settings(
        currency(valued),
        period,
        starts,
        count(period, starts, last),
        count(period, starts, benefit),
        mapping.cost().capital(),
        BusiestYear.of(valued));
  }

  private static LocalDate start(Draft draft) {
    return Objects.requireNonNull(draft.days.get(Field.START));
  }

  /** Its end, or its latest start where that is later. */
  private static LocalDate last(Draft draft, TableMapping mapping) {
    LocalDate end = Objects.requireNonNull(draft.days.get(Field.END));
    Span delay = mapping.delay();
    return delay == null ? end : delay.after(end);
  }

  private static int count(Period period, LocalDate starts, LocalDate last) {
    return new Timeline(period, starts, 1, 1, 1).indexOf(last) + 1;
  }

  private static @Nullable String currency(List<Draft> valued) {
    List<@Nullable String> currencies =
        valued.stream()
            .flatMap(draft -> draft.amounts.values().stream())
            .<@Nullable String>map(Money::currency)
            .distinct()
            .toList();
    return currencies.size() == 1 ? currencies.getFirst() : null;
  }

  /** Whether an organisation says at least that already. */
  public boolean heldBy(Organization organization) {
    Timeline calendar = organization.calendar();
    Timeline own = new Timeline(period, starts, plan, appraisal, 1);
    return (currency == null || currency.equals(organization.currency()))
        && !calendar.starts().isAfter(starts)
        && !calendar.endOf(calendar.plan() - 1).isBefore(own.endOf(plan - 1))
        && !calendar.endOf(calendar.appraisal() - 1).isBefore(own.endOf(appraisal - 1));
  }

  /** The lines of the document's spec. */
  public List<String> lines() {
    String timeline =
        "timeline: {period: %s, starts: %s, plan: %d, appraisal: %d}"
            .formatted(period.name().toLowerCase(Locale.ROOT), starts, plan, appraisal);
    return currency == null ? List.of(timeline) : List.of("currency: " + currency, timeline);
  }
}
