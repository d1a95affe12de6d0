package dev.quarterdeck.office.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.quarterdeck.office.report.ReportView.Funded;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan.csv}: the funded initiatives for a spreadsheet (RFC 4180, UTF-8, CRLF). Dates are ISO
 * 8601; amounts are plain numbers with a point and two decimals, their unit in the heading. Text
 * that a spreadsheet would run as a formula gets a leading apostrophe.
 */
public final class PlanCsv {

  private static final List<String> FIXED =
      List.of("initiative", "title", "option", "start_period", "start_date", "end_date");

  private PlanCsv() {}

  /** One line per funded initiative, in the view's order. */
  public static String write(ReportView view) {
    List<Funded> funded = view.choice().funded();
    List<String> types = keys(funded, Funded::capitalByType);
    List<String> skills = keys(funded, Funded::peopleBySkill);
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(heading(view, types, skills));
    for (Funded row : funded) {
      csv.writeRecord(line(row, types, skills));
    }
    return out.toString();
  }

  private static List<String> keys(
      List<Funded> funded, Function<Funded, Map<String, Figure>> amounts) {
    TreeSet<String> keys = new TreeSet<>();
    funded.forEach(row -> keys.addAll(amounts.apply(row).keySet()));
    return List.copyOf(keys);
  }

  private static List<String> heading(ReportView view, List<String> types, List<String> skills) {
    String currency = view.answer().currency();
    String time = "_fte_" + view.schedule().timeline().word() + "s";
    List<String> cells = new ArrayList<>(FIXED);
    cells.add("npv_mean_" + currency);
    types.forEach(type -> cells.add("capital_" + type + "_" + currency));
    skills.forEach(skill -> cells.add("people_" + skill + time));
    return cells;
  }

  private static List<String> line(Funded row, List<String> types, List<String> skills) {
    List<String> cells = new ArrayList<>();
    cells.add(text(row.initiative().name()));
    cells.add(text(row.initiative().title()));
    cells.add(text(row.option()));
    cells.add(text(row.startPeriod()));
    cells.add(row.starts().toString());
    cells.add(row.ends().toString());
    cells.add(number(row.npv().mean()));
    types.forEach(type -> cells.add(number(row.capitalByType().get(type))));
    skills.forEach(skill -> cells.add(number(row.peopleBySkill().get(skill))));
    return cells;
  }

  private static String number(@Nullable Figure figure) {
    double value = figure == null ? 0 : figure.value();
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Neither a leading blank nor full-width signs stop a spreadsheet from seeing a formula. */
  private static String text(String value) {
    String seen = value.stripLeading();
    boolean formula =
        !seen.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(seen.charAt(0)) >= 0;
    boolean control = !value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0;
    return formula || control ? "'" + value : value;
  }
}
