package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Problems;
import java.util.Set;
import java.util.TreeSet;

/** Whether a written amount fits the organisation: its currency, and the names its formula uses. */
record QuantityCheck(String currency, Set<String> drivers, Problems problems) {

  void check(Document<Initiative> document, String path, Quantity quantity) {
    String written = quantity.currency();
    if (written != null && !written.equals(currency)) {
      problems.error(
          document.place(path),
          "The amount is in %s, but every amount must be in the organisation's currency %s"
              .formatted(written, currency),
          "convert it, and note the rate in the description");
    }
    Set<String> known = new TreeSet<>(drivers);
    known.addAll(document.spec().assumptions().keySet());
    for (String name : quantity.amount().names()) {
      if (!known.contains(name)) {
        problems.error(
            document.place(path),
            "'%s' must be a driver or an assumption of '%s'".formatted(name, document.name()),
            Nearest.to(name, known));
      }
    }
  }
}
