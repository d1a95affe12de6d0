package dev.quarterdeck.office.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file that holds a table's initiatives. Documents of other origin in it stay as they are.
 *
 * @param ours text of each document that came from this table, by name
 * @param others documents of other origin
 */
record TargetFile(Map<String, String> ours, List<Part> others) {

  /** Takes a file apart. */
  static TargetFile of(String table, String text) {
    Map<String, String> ours = new LinkedHashMap<>();
    List<Part> others = new ArrayList<>();
    Part.of(text)
        .forEach(part -> {
          String name = part.initiative();
          if (name == null || !table.equals(part.from())) {
            others.add(part);
          } else {
            ours.putIfAbsent(name, part.text());
          }
        });
    return new TargetFile(ours, others);
  }

  /** What importing these documents, by name, changes. */
  Report.Changes changes(Map<String, String> documents) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    documents.forEach((name, text) -> {
      String before = ours.get(name);
      (before == null ? added : before.equals(text) ? unchanged : changed).add(name);
    });
    List<String> gone =
        ours.keySet().stream().filter(name -> !documents.containsKey(name)).toList();
    return new Report.Changes(added, changed, unchanged, gone);
  }

  /** The file with these documents, then those no longer in the table, then the others. */
  String with(Map<String, String> documents) {
    Map<String, String> all = new LinkedHashMap<>(documents);
    ours.forEach(all::putIfAbsent);
    List<String> parts = new ArrayList<>(all.values());
    others.forEach(part -> parts.add(part.text()));
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(text.isEmpty() ? part : Part.parted(part))
          .append(part.endsWith("\n") ? "" : "\n");
    }
    return text.toString();
  }
}
