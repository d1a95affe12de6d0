package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.calibration.Calibration;
import dev.quarterdeck.engine.chance.calibration.Interval;
import dev.quarterdeck.engine.chance.calibration.Level;
import dev.quarterdeck.engine.chance.calibration.Pit;
import dev.quarterdeck.engine.chance.calibration.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Groups as columns of text; each share has its 95 % interval in brackets. */
final class GroupTable {
  private GroupTable() {}

  static String of(List<Group> groups) {
    boolean ranges = groups.getFirst().calibration().interval() != null;
    List<List<String>> lines = new ArrayList<>();
    lines.add(heads(groups.getFirst().calibration(), ranges));
    groups.forEach(group -> lines.add(cells(group, ranges)));
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], line.get(c).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        String pad = " ".repeat(widths[c] - line.get(c).length());
        text.append(c == 0 ? line.get(c) + pad : pad + line.get(c)).append("  ");
      }
      text.setLength(text.toString().stripTrailing().length());
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private static List<String> heads(Calibration first, boolean ranges) {
    List<String> heads = new ArrayList<>(List.of("group", "n"));
    for (Level level : first.levels()) {
      String stated = Figures.percent(level.level());
      heads.add(
          ranges
              ? "<= P%.0f (%s)".formatted(100 * level.level(), stated)
              : "<= estimate (" + stated + ")");
    }
    heads.addAll(
        ranges
            ? List.of("inside (80 %)", "score", "loss", "flat: p", "power", "median (95 %)")
            : List.of("loss", "median (95 %)", "P10", "P80", "P90", "weighted mean (90 %)"));
    return heads;
  }

  private static List<String> cells(Group group, boolean ranges) {
    Calibration calibration = group.calibration();
    List<String> cells = new ArrayList<>();
    cells.add(group.name());
    cells.add(calibration.n() + (calibration.small() ? " small" : ""));
    calibration.levels().forEach(level -> cells.add(upTo(level)));
    Interval interval = calibration.interval();
    if (interval != null) {
      cells.add(Figures.share(interval.inside()));
      cells.add(number(interval.score()));
    }
    cells.add(number(loss(calibration)));
    if (ranges) {
      Pit pit = calibration.pit();
      cells.add(pit == null ? "-" : chance(pit.pValue()));
      cells.add(pit == null ? "-" : Figures.percent(pit.power()));
    }
    cells.add(
        calibration.bias() == null
            ? "-"
            : around(
                calibration.bias().median(), calibration.bias().low(), calibration.bias().high()));
    if (!ranges) {
      Group.Multipliers ratios = group.actualToEstimate();
      cells.add(Figures.factor(ratios.p10()));
      cells.add(Figures.factor(ratios.p80()));
      cells.add(Figures.factor(ratios.p90()));
      cells.add(around(ratios.weightedMean(), ratios.low(), ratios.high()));
    }
    return cells;
  }

  /** Of actuals that equal the stated value both shares are shown: below it, and up to it. */
  private static String upTo(Level level) {
    Proportion below = level.below();
    Proportion upTo = level.upTo();
    return below.count() == upTo.count()
        ? Figures.share(upTo)
        : Figures.share(upTo) + ", < " + Figures.percent(below.share());
  }

  /** Mean pinball loss over the stated levels. */
  private static @Nullable Double loss(Calibration calibration) {
    double sum = 0;
    for (Level level : calibration.levels()) {
      Double one = level.pinball();
      if (one == null) {
        return null;
      }
      sum += one;
    }
    return sum / calibration.levels().size();
  }

  private static String around(double value, double low, double high) {
    return "%s (%s-%s)".formatted(Figures.factor(value), Figures.factor(low), Figures.factor(high));
  }

  private static String chance(double p) {
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  private static String number(@Nullable Double value) {
    return value == null ? "-" : Figures.factor(value);
  }
}
