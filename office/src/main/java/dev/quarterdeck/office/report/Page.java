package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Bar;
import dev.quarterdeck.office.report.ReportView.Choice;
import dev.quarterdeck.office.report.ReportView.Initiative;
import dev.quarterdeck.office.report.ReportView.Load;
import dev.quarterdeck.office.report.ReportView.NotFunded;
import dev.quarterdeck.office.report.ReportView.Period;
import dev.quarterdeck.office.report.ReportView.Value;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A view on its way to the page: what the templates ask for beyond the view itself. Public only
 * because the generated templates live in a package of their own.
 */
public final class Page {

  private final ReportView view;
  private final Format format;
  private final Categories categories;
  private final RangeBars ranges;
  private final Board board;
  private final Format.Scale capital;
  private final Format.Scale npv;

  private Page(ReportView view, Format format, Categories categories) {
    this.view = view;
    this.format = format;
    this.categories = categories;
    this.board = new Board(view, format);
    this.ranges = RangeBars.over(view.choice());
    this.capital = format.scale(largest(view.choice(), Page::capital));
    this.npv = format.scale(largest(view.choice(), Page::npv));
  }

  static Page of(ReportView view) {
    List<String> words = initiatives(view.choice()).map(Initiative::category).toList();
    return new Page(view, new Format(view.answer().currency()), Categories.of(words));
  }

  /** A table row of either list, so that both share their columns. */
  private record Row(@Nullable Figure capital, @Nullable Value npv) {}

  private static double largest(Choice choice, ToDoubleFunction<Row> amount) {
    Stream<Row> funded = choice.funded().stream().map(f -> new Row(f.capital(), f.npv()));
    Stream<Row> rest = choice.notFunded().stream().map(n -> new Row(n.capital(), n.npv()));
    return Stream.concat(funded, rest).mapToDouble(amount).max().orElse(0);
  }

  private static double capital(Row row) {
    return row.capital() == null ? 0 : Math.abs(row.capital().value());
  }

  private static double npv(Row row) {
    return row.npv() == null ? 0 : Math.abs(row.npv().mean().value());
  }

  private static Stream<Initiative> initiatives(Choice choice) {
    return Stream.concat(
        choice.funded().stream().map(ReportView.Funded::initiative),
        choice.notFunded().stream().map(NotFunded::initiative));
  }

  public ReportView view() {
    return view;
  }

  /** What is printed for a board. */
  public Board board() {
    return board;
  }

  /** Style of a category. */
  public String category(String word) {
    return categories.style(word);
  }

  /** Categories in use: word to style. */
  public Map<String, String> legend() {
    Map<String, String> used = new TreeMap<>();
    for (Bar bar : view.schedule().bars()) {
      if (!bar.initiative().category().isEmpty()) {
        used.put(bar.initiative().category(), category(bar.initiative().category()));
      }
    }
    return used;
  }

  /** Unit of the capital column; {@link #capital(Figure)} is in it. */
  public String capitalUnit() {
    return capital.unit();
  }

  public String capital(Figure figure) {
    return capital.text(figure.value());
  }

  /** Unit of the NPV columns; {@link #npv(Figure)} is in it. */
  public String npvUnit() {
    return npv.unit();
  }

  public String npv(Figure figure) {
    return npv.text(figure.value());
  }

  public Content range(String id, Value value) {
    return ranges.draw(id, value);
  }

  /** The plan's distribution, {@code width} pixels wide at its natural size. */
  public Content distribution(String id, int width) {
    return new Histogram(view.worth().distribution(), format).draw(id, width);
  }

  /** One budget's chart, {@code width} pixels wide at its natural size. */
  public Content budget(int index, int width) {
    ReportView.Schedule schedule = view.schedule();
    List<Period> periods = schedule.timeline().periods();
    return new BudgetChart(schedule.budgets().get(index), periods, format, width)
        .draw("budget-" + index + "-" + width);
  }

  /** People of a pool: one figure, or from and to when they change. */
  public String capacity(ReportView.PoolUse pool) {
    Comparator<Figure> byValue = Comparator.comparingDouble(Figure::value);
    List<Figure> people = pool.loads().stream().map(Load::capacity).sorted(byValue).toList();
    if (people.isEmpty()) {
      return "";
    }
    String least = people.getFirst().text();
    String most = people.getLast().text();
    return least.equals(most) ? most : least + " to " + most;
  }

  public Content meter(String id, double share, String title) {
    return new Bars(id, title).meter(share, Format.percent(share).text());
  }

  /** A ranking's or the plan's value between 0 and the bound, with a tick at the plan. */
  public Content worth(String id, Figure value, String title) {
    ReportView.Proof proof = view.answer().proof();
    double whole = Math.max(proof.bound().value(), proof.value().value());
    double scale = whole > 0 ? 1 / whole : 0;
    return new Bars(id, title)
        .against(value.value() * scale, proof.value().value() * scale, value.text());
  }

  /** A heading over neighbouring columns. */
  public record Heading(String text, int span) {}

  /** Headings over the columns; empty when periods have no groups. */
  public List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (Period period : view.schedule().timeline().periods()) {
      if (!headings.isEmpty() && headings.getLast().text().equals(period.group())) {
        Heading last = headings.removeLast();
        headings.add(new Heading(last.text(), last.span() + 1));
      } else {
        headings.add(new Heading(period.group(), 1));
      }
    }
    boolean none = headings.stream().allMatch(h -> h.text().isEmpty());
    return none ? List.of() : headings;
  }

  /** Whether a new group starts at this column. */
  public boolean edge(int column) {
    List<Period> periods = view.schedule().timeline().periods();
    return column == 0 || !periods.get(column).group().equals(periods.get(column - 1).group());
  }

  /** Columns that a bar covers on the page. */
  public int shown(Bar bar) {
    return Math.max(1, Math.min(bar.length(), columns() - bar.first()));
  }

  /** Whether delivery goes on beyond the last column. */
  public boolean goesOn(Bar bar) {
    return bar.first() + bar.length() > columns();
  }

  /**
   * Whether the label has no room to the right of the bar's start, in a narrow column at the end.
   */
  public boolean tail(Bar bar) {
    return columns() > 20 && columns() - bar.first() < 4;
  }

  public int columns() {
    return view.schedule().timeline().periods().size();
  }

  /** First and last period of a bar in words. */
  public String when(Bar bar) {
    List<Period> periods = view.schedule().timeline().periods();
    String from = periods.get(bar.first()).label();
    String to = periods.get(bar.first() + shown(bar) - 1).label();
    return from + " to " + to + (goesOn(bar) ? " and beyond" : "");
  }

  /** Style of a load: five steps, and one for more than there is. */
  public String heat(Load load) {
    double share = load.share();
    // half a permille: a full pool must not turn red by rounding
    return share > 1.0005
        ? "over"
        : share >= 0.9
            ? "h4"
            : share >= 0.75 ? "h3" : share >= 0.5 ? "h2" : share > 0 ? "h1" : "h0";
  }

  /**
   * A load in whole percent without its sign, which the row's heading has; empty when nobody is
   * used.
   */
  public String percent(Load load) {
    return load.share() == 0
        ? ""
        : Double.isFinite(load.share()) ? Format.plain(load.share() * 100, 0) : "no one";
  }
}
