package dev.quarterdeck.app;

import dev.quarterdeck.office.cases.Appraisal;
import dev.quarterdeck.office.cases.Swing;
import dev.quarterdeck.office.report.Format;
import java.util.ArrayList;
import java.util.List;

/** Prints what moves an option's NPV. */
final class SwingTable {
  private static final List<String> HEAD =
      List.of("quantity", "NPV when low", "NPV when high", "of variance", "knowing it");

  private final Surroundings surroundings;
  private final Format format;

  SwingTable(Surroundings surroundings, String currency) {
    this.surroundings = surroundings;
    this.format = new Format(currency);
  }

  /** Swings of one option, for a program. */
  record Row(String initiative, String option, List<Swing> swings) {}

  void print(List<Appraisal> asked, boolean json) {
    if (json) {
      List<Row> rows = new ArrayList<>();
      for (Appraisal one : asked) {
        rows.add(new Row(one.business().name(), one.option().option(), one.swings()));
      }
      Json.print(surroundings.out(), rows);
      return;
    }
    for (Appraisal one : asked) {
      surroundings.out().println(one.option().key());
      surroundings.out().print(TextTable.aligned(lines(one), 1));
      surroundings.out().println();
    }
    surroundings.out().flush();
  }

  private List<List<String>> lines(Appraisal one) {
    List<List<String>> lines = new ArrayList<>(List.of(HEAD));
    for (Swing swing : one.swings()) {
      boolean noise = swing.share() < 2 * swing.shareError();
      lines.add(
          List.of(
              swing.quantity(),
              format.money(swing.low()).text(),
              format.money(swing.high()).text(),
              noise ? "about 0" : Format.percent(swing.share()).text(),
              swing.worth() < 2 * swing.worthError() ? "-" : format.money(swing.worth()).text()));
    }
    return lines;
  }
}
