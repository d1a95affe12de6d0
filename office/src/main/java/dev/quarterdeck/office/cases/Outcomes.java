package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Double counting: one outcome claimed by two initiatives that could both be funded. */
final class Outcomes {
  private Outcomes() {}

  /**
   * Tells it of those asked about, where one before them counts an outcome already.
   *
   * @param all in their order, those asked about among them
   */
  static void check(
      List<Document<Initiative>> asked, List<Document<Initiative>> all, Problems problems) {
    Map<String, Document<Initiative>> first = new LinkedHashMap<>();
    Set<String> told = asked.stream().map(Document::name).collect(Collectors.toSet());
    for (Document<Initiative> current : all) {
      for (String outcome : outcomes(current)) {
        Document<Initiative> other = first.putIfAbsent(outcome, current);
        boolean twice = other != null && other != current && !exclude(other, current);
        if (twice && told.contains(current.name())) {
          problems.error(
              current.place("options"),
              "The outcome '%s' is counted by both '%s' and '%s'"
                  .formatted(outcome, other.name(), current.name()),
              "count it in one of them, or let one exclude the other");
        }
      }
    }
  }

  private static List<String> outcomes(Document<Initiative> current) {
    return current.spec().options().stream()
        .flatMap(option -> option.benefits().stream())
        .map(BenefitLine::outcome)
        .filter(outcome -> outcome != null)
        .distinct()
        .toList();
  }

  private static boolean exclude(Document<Initiative> a, Document<Initiative> b) {
    return names(a, b) || names(b, a);
  }

  private static boolean names(Document<Initiative> a, Document<Initiative> b) {
    return a.spec().excludes().stream().anyMatch(ref -> ref.name().equals(b.name()));
  }
}
