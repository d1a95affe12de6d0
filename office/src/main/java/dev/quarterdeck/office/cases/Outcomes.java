package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.workspace.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Double counting: one outcome claimed by two initiatives that could both be funded. */
final class Outcomes {
  private Outcomes() {}

  static void check(List<BusinessCase> cases, Problems problems) {
    Map<String, BusinessCase> first = new LinkedHashMap<>();
    for (BusinessCase current : cases) {
      for (String outcome : outcomes(current)) {
        BusinessCase other = first.putIfAbsent(outcome, current);
        if (other != null && other != current && !exclude(other, current)) {
          problems.error(
              current.document().place("options"),
              "The outcome '%s' is counted by both '%s' and '%s'"
                  .formatted(outcome, other.name(), current.name()),
              "count it in one of them, or let one exclude the other");
        }
      }
    }
  }

  private static List<String> outcomes(BusinessCase current) {
    return current.initiative().options().stream()
        .flatMap(option -> option.benefits().stream())
        .map(BenefitLine::outcome)
        .filter(outcome -> outcome != null)
        .distinct()
        .toList();
  }

  private static boolean exclude(BusinessCase a, BusinessCase b) {
    return names(a, b) || names(b, a);
  }

  private static boolean names(BusinessCase a, BusinessCase b) {
    return a.initiative().excludes().stream().anyMatch(ref -> ref.name().equals(b.name()));
  }
}
