package dev.quarterdeck.app;

import dev.quarterdeck.engine.finance.Measured;
import dev.quarterdeck.office.cases.Distribution;
import dev.quarterdeck.office.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Measures of several cases as columns of text. */
final class MeasureTable {
  private static final List<String> HEAD =
      List.of("initiative", "option", "NPV", "P10", "P90", "loss", "BCR", "ROI", "IRR", "payback");

  private static final List<String> RANGES =
      List.of("initiative", "option", "NPV", "BCR", "ROI", "IRR", "payback");

  private final Format format;

  MeasureTable(String currency) {
    this.format = new Format(currency);
  }

  String of(List<ValueCommand.Row> rows) {
    List<List<String>> lines = new ArrayList<>(List.of(HEAD));
    rows.forEach(row -> lines.add(cells(row)));
    return TextTable.aligned(lines, 2);
  }

  /** P10 and P90 of measures that are often asked for. */
  String ranges(List<ValueCommand.Row> rows) {
    List<List<String>> lines = new ArrayList<>(List.of(RANGES));
    rows.forEach(row -> lines.add(rangeCells(row)));
    return TextTable.aligned(lines, 2);
  }

  private List<String> cells(ValueCommand.Row row) {
    return List.of(
        row.initiative(),
        row.option(),
        format.money(row.npv()).text(),
        format.money(row.p10()).text(),
        format.money(row.p90()).text(),
        Format.chance(row.chanceOfLoss()).text(),
        measure(row, "bcr", ""),
        measure(row, "roi", "%"),
        measure(row, "irr", "%"),
        measure(row, "payback", "years"));
  }

  private List<String> rangeCells(ValueCommand.Row row) {
    return List.of(
        row.initiative(),
        row.option(),
        format.money(row.p10()).text() + " .. " + format.money(row.p90()).text(),
        range(row, "bcr", ""),
        range(row, "roi", "%"),
        range(row, "irr", "%"),
        range(row, "payback", "years"));
  }

  /** "1.2 .. 3.4 (5 % none)"; a dash where no sample has a value. */
  private static String range(ValueCommand.Row row, String name, String unit) {
    for (Distribution one : row.distributions()) {
      if (one.measure().equals(name) && one.p10() != null && one.p90() != null) {
        return text(one.p10(), unit) + " .. " + text(one.p90(), unit) + without(one);
      }
    }
    return "-";
  }

  private static String without(Distribution one) {
    List<String> shares = new ArrayList<>();
    if (one.none() > 0) {
      shares.add(Format.percent(one.none()).text() + " none");
    }
    if (one.several() > 0) {
      shares.add(Format.percent(one.several()).text() + " several");
    }
    return shares.isEmpty() ? "" : " (" + String.join(", ", shares) + ")";
  }

  /** All values of a measure; a dash where there is none. */
  private static String measure(ValueCommand.Row row, String name, String unit) {
    Measured measured = row.measures().get(name);
    if (measured == null || measured.values().isEmpty()) {
      return "-";
    }
    return measured.values().stream()
        .map(value -> text(value, unit))
        .collect(Collectors.joining(" and "));
  }

  private static String text(double value, String unit) {
    return unit.equals("%") ? Format.percent(value).text() : Format.quantity(value, unit).text();
  }
}
