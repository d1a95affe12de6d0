package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity.Per;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import java.util.List;

/** Checks what may go wrong with an option and what it adds to key results. */
record RiskReader(QuantityCheck quantities, Problems problems) {

  List<Event> events(Document<Initiative> document, String path, Initiative.Option option) {
    for (int i = 0; i < option.events().size(); i++) {
      Event event = option.events().get(i);
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
    for (int i = 0; i < option.contributes().size(); i++) {
      Contribution contribution = option.contributes().get(i);
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
