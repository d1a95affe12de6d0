package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Correction;
import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.ReferenceClasses;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference class resolved: built in or the organisation's own.
 *
 * @param source where the past cases come from
 * @param cases how many they are
 * @param correction multipliers on cost, duration and benefit
 */
public record PastCases(String source, int cases, Correction correction) {

  /** Resolves a class; one that names no built-in class is the organisation's own. */
  public static PastCases of(ReferenceClass written) {
    var known = builtIn(written.builtIn());
    if (known != null) {
      return new PastCases(known.source(), known.n(), known.multipliers());
    }
    return new PastCases(
        written.source() == null ? "" : written.source(),
        written.cases() == null ? 0 : written.cases(),
        new Correction(one(written.cost()), one(written.duration()), one(written.benefit())));
  }

  static void check(Document<ReferenceClass> document, Problems problems) {
    ReferenceClass written = document.spec();
    String name = written.builtIn();
    if (name != null && builtIn(name) == null) {
      List<String> names = ReferenceClasses.builtIn().stream().map(known -> known.name()).toList();
      problems.error(
          document.place("builtIn"),
          "'%s' must be a class that Quarterdeck brings: %s"
              .formatted(name, String.join(", ", names)),
          Nearest.to(name, names));
    }
    if (name == null && (written.source() == null || written.cases() == null)) {
      problems.error(
          document.place(""),
          "The reference class '%s' must say its source and its number of cases"
              .formatted(document.name()),
          "source: our own projects 2019-2025, cases: 57");
    }
  }

  private static dev.quarterdeck.engine.chance.@Nullable ReferenceClass builtIn(
      @Nullable String name) {
    return ReferenceClasses.builtIn().stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Estimate one(@Nullable Estimate written) {
    return written == null ? new Estimate.Point(1) : written;
  }
}
