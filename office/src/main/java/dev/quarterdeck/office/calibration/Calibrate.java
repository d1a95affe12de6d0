package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.Ratios;
import dev.quarterdeck.engine.chance.calibration.FittedClass;
import dev.quarterdeck.office.exchange.table.Finding;
import dev.quarterdeck.office.exchange.table.History;
import dev.quarterdeck.office.exchange.table.HistoryImport;
import dev.quarterdeck.office.exchange.table.Slug;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The door: holds estimates against actuals, and makes reference classes of them. */
public final class Calibrate {
  /** Name of the group of every row. */
  static final String ALL = "all";

  private Calibrate() {}

  /**
   * What to look at.
   *
   * @param table a .csv or other separated text, or an .xlsx
   * @param heads which columns hold what
   * @param decimal mark of every amount; as the table shows when auto
   * @param ownClass name of the reference class to make, null for none; where rows are grouped each
   *     group of 30 or more becomes one, and its name follows this one
   * @param corrects what that class corrects
   */
  public record Request(
      Path table,
      History.Heads heads,
      Decimal decimal,
      @Nullable String ownClass,
      Corrects corrects) {}

  /** Reads the table and looks. Bad input is reported and never thrown. */
  public static Calibrated run(Request request) {
    History history = HistoryImport.read(request.table(), request.heads(), request.decimal());
    List<Finding> findings = new ArrayList<>(history.findings());
    List<Group> groups = new ArrayList<>();
    List<OwnClass> classes = new ArrayList<>();
    if (!history.cases().isEmpty()) {
      String file = String.valueOf(request.table().getFileName());
      Map<String, List<History.Past>> parts = parts(history, request.heads().by());
      boolean grouped = !parts.isEmpty();
      String whole = grouped ? "" : ownClass(request, ALL, history.cases(), false);
      groups.add(Group.of(ALL, history.cases(), whole));
      make(request, file, ALL, history.cases(), whole, classes);
      parts.forEach((name, rows) -> {
        String own = unlike(ownClass(request, name, rows, true), classes);
        groups.add(Group.of(name, rows, own));
        make(request, file, name, rows, own, classes);
      });
    }
    if (request.ownClass() != null && classes.isEmpty() && !history.failed()) {
      findings.add(noClass(history.rows().used()));
    }
    return new Calibrated(
        history.table(),
        history.rows(),
        history.repaired(),
        List.copyOf(findings),
        List.copyOf(groups),
        List.copyOf(classes));
  }

  private static Finding noClass(int used) {
    return new Finding(
        Finding.Kind.WARNING,
        0,
        "",
        "",
        "a reference class must have at least %d past cases, and %d of a group; there are %d in all"
            .formatted(FittedClass.FEWEST, Ratios.FEW, used));
  }

  /** Rows by what they say in the columns to group by; empty when there is none. */
  private static Map<String, List<History.Past>> parts(History history, List<String> by) {
    Map<String, List<History.Past>> parts = new TreeMap<>();
    if (!by.isEmpty()) {
      for (History.Past row : history.cases()) {
        parts.computeIfAbsent(String.join(" / ", row.by()), name -> new ArrayList<>()).add(row);
      }
    }
    return parts;
  }

  /** Name of the class that rows become; empty when they become none. */
  private static String ownClass(
      Request request, String group, List<History.Past> rows, boolean part) {
    if (request.ownClass() == null || rows.size() < (part ? Ratios.FEW : FittedClass.FEWEST)) {
      return "";
    }
    return part ? request.ownClass() + "-" + Slug.of(group) : request.ownClass();
  }

  /** Two groups may differ in signs only, which a name leaves out. */
  private static String unlike(String name, List<OwnClass> classes) {
    String free = name;
    for (int i = 2; !name.isEmpty() && taken(free, classes); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  private static boolean taken(String name, List<OwnClass> classes) {
    return classes.stream().anyMatch(made -> made.name().equals(name));
  }

  private static void make(
      Request request,
      String file,
      String group,
      List<History.Past> rows,
      String name,
      List<OwnClass> classes) {
    if (!name.isEmpty()) {
      FittedClass fitted = FittedClass.of(Group.past(rows), Group.SEED);
      String text = new ClassText(file, request.corrects()).of(name, group, fitted);
      classes.add(new OwnClass(name, fitted, text));
    }
  }
}
