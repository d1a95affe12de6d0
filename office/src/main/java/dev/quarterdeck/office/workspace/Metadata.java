package dev.quarterdeck.office.workspace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a document and what is said about it. */
public record Metadata(
    @Doc(
            value = "Unique among the documents of its kind; others point at it as kind:name",
            example = "webshop-relaunch",
            pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,126}")
        String name,
    @Doc("Name for people; the name when left out") @Nullable String title,
    @Doc("What it is, in a sentence") @Nullable String description,
    @Doc("Words to select by") Map<String, String> labels,
    @Doc("Notes of other tools") Map<String, String> annotations,
    @Doc("Single words to find it by") List<String> tags,
    @Doc("Used by catalogs that have several") @Nullable String namespace) {

  /** Nothing but a name. */
  public static Metadata named(String name) {
    return new Metadata(name, null, null, Map.of(), Map.of(), List.of(), null);
  }
}
