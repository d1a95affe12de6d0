package dev.quarterdeck.bench;

import dev.quarterdeck.engine.chance.Ratios.Past;
import dev.quarterdeck.engine.chance.calibration.FittedClass;
import dev.quarterdeck.engine.chance.calibration.Hindcast;
import dev.quarterdeck.office.exchange.table.History;
import dev.quarterdeck.office.exchange.table.HistoryImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** Fits reference classes on half of the published past cases and checks them on the other half. */
@Command(
    name = "hindcast",
    description = {
      "Fit each class of the published pairs of estimate and actual on a random half of its cases,"
          + " and",
      "count how many of the other half lie at or below its P80: the mean of 20 splits. From 100"
          + " cases",
      "on it must be 75 to 85 %, or the class must say that its P80 cannot be trusted."
    })
final class HindcastCommand extends Benchmark {
  private static final int ENOUGH = 100;
  private static final long SEED = 1;
  private static final List<String> SET = List.of("dataset", "kind");
  private static final List<String> PART = List.of("dataset", "kind", "class");

  @Override
  protected Measurements measure() {
    Path pairs = data().resolve("classes/reference_class_pairs.csv");
    if (!Files.exists(pairs)) {
      say("The published pairs are not beside the project; nothing is measured.");
      return new Measurements(
          List.of(Measurement.atLeast(1, "classes checked", Double.NaN, "classes")));
    }
    List<Measurement> all = new ArrayList<>();
    classes(pairs, SET).forEach((name, past) -> check(name, past, true, all));
    classes(pairs, PART)
        .forEach((name, past) -> {
          if (past.size() >= ENOUGH) {
            check(name, past, false, all);
          }
        });
    return new Measurements(all);
  }

  private static Map<String, List<Past>> classes(Path pairs, List<String> by) {
    History history =
        HistoryImport.read(pairs, new History.Heads("estimate", null, null, "actual", by));
    Map<String, List<Past>> classes = new TreeMap<>();
    for (History.Past row : history.cases()) {
      Double estimate = row.estimate();
      if (estimate != null) {
        classes
            .computeIfAbsent(String.join(" ", row.by()), name -> new ArrayList<>())
            .add(new Past(estimate, row.actual()));
      }
    }
    return classes;
  }

  /**
   * @param whole whether it is a whole data set, which must hold and not only say that it does not
   */
  private void check(String name, List<Past> past, boolean whole, List<Measurement> all) {
    Hindcast hindcast = Hindcast.of(past, quick() ? 5 : 20, SEED);
    FittedClass fitted = FittedClass.of(past, SEED);
    String title = name + " (n = " + past.size() + ")";
    all.add(goal(title + ", unseen up to P80", 100 * hindcast.mean(), whole, fitted, past.size()));
    all.add(Measurement.of(title + ", spread of the splits", 100 * hindcast.spread(), "points"));
    all.add(Measurement.of(title + ", chance alone gives", 100 * hindcast.noise(), "points"));
    all.add(Measurement.of(title + ", splits within 75..85", hindcast.within(), "splits"));
    all.add(Measurement.of(title + ", unseen below P80", 100 * hindcast.meanBelow(), "%"));
    all.add(Measurement.of(title + ", left out up to P80", 100 * fitted.leftOut().share(), "%"));
    all.add(Measurement.of(title + ", later half up to P80", 100 * fitted.later().share(), "%"));
  }

  private static Measurement goal(
      String name, double percent, boolean whole, FittedClass fitted, int n) {
    if (n < ENOUGH) {
      return Measurement.of(name, percent, "%");
    }
    double least = 100 * FittedClass.LEAST_COVER;
    double most = 100 * FittedClass.MOST_COVER;
    Measurement found = Measurement.between(least, most, name, percent, "%");
    return whole
        ? found
        : new Measurement(
            name + (fitted.separates() ? "" : ", as it says not 80 %"),
            percent,
            "%",
            found.goal() + " or said",
            found.holds() || !fitted.separates());
  }
}
