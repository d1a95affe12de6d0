package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether what pilots and gates resolve is there, named once by each, and resolved at all. */
final class Resolutions {
  private final Set<String> drivers;
  private final Map<String, Set<String>> own = new TreeMap<>();
  private final Problems problems;

  private Resolutions(
      List<Document<Initiative>> initiatives, Set<String> drivers, Problems problems) {
    this.drivers = drivers;
    this.problems = problems;
    initiatives.forEach(one -> own.put(one.name(), names(one.spec())));
  }

  /**
   * @param all whose quantities may be named
   */
  static void check(
      List<Document<Initiative>> asked,
      List<Document<Initiative>> all,
      Set<String> drivers,
      Problems problems) {
    var known = new Resolutions(all, drivers, problems);
    asked.forEach(known::check);
  }

  /** Assumptions, and the events of every option. */
  private static Set<String> names(Initiative initiative) {
    Set<String> names = new TreeSet<>(initiative.assumptions().keySet());
    initiative.options().forEach(option -> option.events().forEach(e -> names.add(e.name())));
    return names;
  }

  private void check(Document<Initiative> document) {
    check(document, "resolves", document.spec().resolves(), new HashSet<>());
    List<Initiative.Option> options = document.spec().options();
    for (int o = 0; o < options.size(); o++) {
      Set<String> seen = new HashSet<>();
      List<StageGate> gates = options.get(o).gates();
      for (int g = 0; g < gates.size(); g++) {
        String path = "options[" + o + "].gates[" + g + "].knows";
        check(document, path, gates.get(g).knows(), seen);
      }
    }
  }

  /**
   * @param seen full names of quantities that were resolved before; takes these too
   */
  private void check(
      Document<Initiative> document, String list, List<Resolution> resolves, Set<String> seen) {
    for (int i = 0; i < resolves.size(); i++) {
      String path = list + "[" + i + "]";
      Resolution one = resolves.get(i);
      if (one.accuracy().value() <= 0) {
        problems.error(
            document.place(path),
            "The accuracy with which '%s' is resolved must be above 0 %%".formatted(one.quantity()),
            "leave it out");
      }
      String key = key(document.name(), one);
      if (key.isEmpty()) {
        unknown(document, path, one);
      } else if (!seen.add(key)) {
        problems.error(
            document.place(path),
            "'%s' must be resolved by '%s' once only".formatted(one.quantity(), document.name()),
            "the better accuracy of the two");
      }
    }
  }

  /** The quantity by its full name; empty when there is none. */
  private String key(String initiative, Resolution one) {
    String owner = one.initiative() == null ? initiative : one.initiative();
    if (own.getOrDefault(owner, Set.of()).contains(one.name())) {
      return owner + "/" + one.name();
    }
    return one.initiative() == null && drivers.contains(one.name()) ? one.name() : "";
  }

  private void unknown(Document<Initiative> document, String path, Resolution one) {
    Set<String> known = new TreeSet<>(drivers);
    known.addAll(own.getOrDefault(document.name(), Set.of()));
    own.forEach((owner, names) -> names.forEach(name -> known.add(owner + "/" + name)));
    problems.error(
        document.place(path),
        "'%s' must be a driver, an assumption or event of '%s', or initiative/name of another one's"
            .formatted(one.quantity(), document.name()),
        Nearest.to(one.quantity(), known));
  }
}
