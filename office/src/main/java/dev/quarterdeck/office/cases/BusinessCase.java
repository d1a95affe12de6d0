package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Correction;
import dev.quarterdeck.office.workspace.Document;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An initiative with its options, resolved.
 *
 * @param document the initiative
 * @param options ways to do it that can be valued; empty when it is not valued or has problems
 * @param correction of its estimates by its reference class; null for none
 */
public record BusinessCase(
    Document<Initiative> document, List<OptionCase> options, @Nullable Correction correction) {

  /** Name of the initiative. */
  public String name() {
    return document.name();
  }

  /** Title of the initiative, or its name. */
  public String title() {
    return document.title();
  }

  /** What the document says. */
  public Initiative initiative() {
    return document.spec();
  }

  /** Names that its formulas use: drivers and assumptions. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (OptionCase option : options) {
      option.streams().forEach(stream -> names.addAll(stream.amount().names()));
      option.contributions().forEach(added -> names.addAll(added.amount().amount().names()));
    }
    return names;
  }
}
