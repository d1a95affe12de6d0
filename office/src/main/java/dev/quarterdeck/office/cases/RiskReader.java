package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity.Per;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what may go wrong with an option and what it adds to key results. */
record RiskReader(QuantityCheck quantities, Problems problems) {

  List<Event> events(Document<Initiative> document, String path, Initiative.Option option) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < option.events().size(); i++) {
      Event event = option.events().get(i);
      if (!names.add(event.name())) {
        problems.error(
            document.place(path + ".events[" + i + "].name"),
            "Two events are both named '%s'; each must have its own name".formatted(event.name()),
            event.name() + "-2");
      }
      if (event.loses() == null && event.delay() == null) {
        problems.error(
            document.place(path + ".events[" + i + "]"),
            "The event '%s' must lose a share of the benefits, delay go-live, or both"
                .formatted(event.name()),
            "loses: 100 %");
      }
    }
    return option.events();
  }

  List<Contribution> contributions(
      Document<Initiative> document, String path, Initiative.Option option) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < option.contributes().size(); i++) {
      Contribution contribution = option.contributes().get(i);
      if (!keys.add(contribution.key())) {
        problems.error(
            document.place(path + ".contributes[" + i + "]"),
            "'%s' must be contributed to once only".formatted(contribution.key()),
            "add the amounts");
      }
      String at = path + ".contributes[" + i + "].amount";
      quantities.check(document, at, contribution.amount());
      if (contribution.amount().per() != Per.ONCE) {
        problems.error(
            document.place(at),
            "A contribution must be a level in the key result's own unit, not a rate",
            "drop 'per ...'");
      }
    }
    return option.contributes();
  }
}
