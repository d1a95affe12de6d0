package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks an option's gates: their order, their names and what may be done there. */
record GateReader(int appraisal, Problems problems) {
  private static final int MOST = 8;

  List<StageGate> read(
      Document<Initiative> document,
      String path,
      Initiative.Option option,
      Shape.Delivery delivery) {
    List<StageGate> gates = option.gates();
    if (gates.size() > MOST) {
      problems.error(
          document.place(path + ".gates"),
          "The option '%s' must have at most %d gates, not %d"
              .formatted(option.name(), MOST, gates.size()),
          null);
      return List.of();
    }
    Set<String> names = new HashSet<>();
    double before = 0;
    for (int i = 0; i < gates.size(); i++) {
      StageGate gate = gates.get(i);
      String at = path + ".gates[" + i + "]";
      if (!names.add(gate.name())) {
        problems.error(
            document.place(at + ".name"),
            "Two gates are both named '%s'; each must have its own name".formatted(gate.name()),
            gate.name() + "-2");
      }
      if (gate.knows().isEmpty()) {
        problems.error(
            document.place(at),
            "The gate '%s' must know something that was not known before".formatted(gate.name()),
            "knows: [<driver, assumption or event>]");
      }
      checkTime(document, at, gate, before, delivery);
      checkSwitch(document, at, gate, option);
      before = gate.after().months();
    }
    return gates;
  }

  private void checkTime(
      Document<Initiative> document,
      String path,
      StageGate gate,
      double before,
      Shape.Delivery delivery) {
    if (gate.after().months() <= before) {
      problems.error(
          document.place(path + ".after"),
          "The gate '%s' must come after the option's start and after the gate before it"
              .formatted(gate.name()),
          "gates in the order of time");
    } else if (delivery.from() + delivery.periods(gate.after()) >= appraisal) {
      problems.error(
          document.place(path + ".after"),
          "The gate '%s' must come before the end of the appraisal".formatted(gate.name()),
          "a longer appraisal in the Organization");
    }
  }

  private void checkSwitch(
      Document<Initiative> document, String path, StageGate gate, Initiative.Option option) {
    Set<String> others = new TreeSet<>();
    document.spec().options().forEach(one -> others.add(one.name()));
    others.remove(option.name());
    if (gate.switchTo() != null && !others.contains(gate.switchTo())) {
      problems.error(
          document.place(path + ".switchTo"),
          "'%s' must be another option of '%s'".formatted(gate.switchTo(), document.name()),
          Nearest.to(gate.switchTo(), others));
    }
  }
}
