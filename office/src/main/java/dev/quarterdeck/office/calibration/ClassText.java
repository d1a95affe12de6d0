package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.Ratios;
import dev.quarterdeck.engine.chance.calibration.FittedClass;
import dev.quarterdeck.engine.chance.calibration.Tail;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.workspace.Metadata;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.office.workspace.WorkspaceWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a fitted class as a document of kind ReferenceClass.
 *
 * @param table that the past cases come from
 * @param corrects what its multipliers correct
 */
record ClassText(String table, Corrects corrects) {
  private static final String FILE = "class.yaml";
  private static final String SOURCE =
      "Past cases of %s%s, actual over estimate: n = %d, median %s, P80 %s, P90 %s, weighted mean %s"
          + " (90 %% interval %s to %s); left out one at a time, %s lay at or below the P80 of the"
          + " others";

  /**
   * @param group what the rows have in common; "all" for every row of the table
   */
  String of(String name, String group, FittedClass fitted) {
    Ratios ratios = fitted.ratios();
    String rows = group.equals(Calibrate.ALL) ? "" : " (" + group + ")";
    String source =
        SOURCE.formatted(
            table,
            rows,
            ratios.n(),
            Figures.factor(ratios.median()),
            Figures.factor(ratios.p80()),
            Figures.factor(ratios.p90()),
            Figures.factor(ratios.weightedMean()),
            Figures.factor(ratios.low()),
            Figures.factor(ratios.high()),
            Figures.percent(fitted.leftOut().share()));
    var workspace = new WorkspaceReader(List.of(Cases.REFERENCE_CLASS)).read(Map.of());
    String document =
        Objects.requireNonNull(
            new WorkspaceWriter(workspace)
                .add(
                    FILE,
                    Cases.REFERENCE_CLASS,
                    Metadata.named(name),
                    corrects.of(source, ratios.n(), fitted.multipliers()))
                .files()
                .get(FILE));
    return comments(fitted) + document;
  }

  private static String comments(FittedClass fitted) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "P10..P90 of the others held %s of the cases left out (should be 80 %%); P80 of the first"
            .formatted(Figures.share(fitted.leftOutRange())));
    line(
        text,
        "half of the rows covered %s of the second half (should be 80 %%)."
            .formatted(Figures.share(fitted.later())));
    Tail tail = fitted.tail();
    if (tail != null) {
      line(
          text,
          "Tail index %s (%s to %s), from the %d cases above %s."
              .formatted(
                  Figures.factor(tail.index()),
                  Figures.factor(tail.low()),
                  Figures.factor(tail.high()),
                  tail.cases(),
                  Figures.factor(tail.from())));
    }
    fitted.warnings().forEach(warning -> line(text, warning + "."));
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append("# ").append(line).append('\n');
  }
}
