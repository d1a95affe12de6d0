package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens one document: whose it is, of which kind, what it is called; then binds its spec. */
final class Envelope {
  static final String API = "quarterdeck.dev/v1";
  private static final List<String> KEYS = List.of("apiVersion", "kind", "metadata", "spec");

  /** What became of one document; {@code ref} is there even when the rest failed to bind. */
  record Opened(
      Origin origin,
      @Nullable Ref ref,
      String title,
      @Nullable Document<?> document,
      @Nullable ForeignDocument foreign,
      List<Problem> problems,
      List<RefUse> refs) {}

  private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
  private final Map<String, Shape.Structure> specs = new LinkedHashMap<>();
  private final Shape.Structure metadata;

  Envelope(List<Kind<?>> kinds, Shapes shapes) {
    for (Kind<?> kind : kinds) {
      this.kinds.put(kind.name(), kind);
      specs.put(kind.name(), shapes.record(kind.spec()));
    }
    metadata = shapes.record(Metadata.class);
  }

  Opened open(Origin origin, Node root) {
    List<Problem> problems = new ArrayList<>();
    if (!(root instanceof Mapping mapping)) {
      add(problems, origin, root, "A document must be a map with kind, metadata and spec", null);
      return new Opened(origin, null, "", null, null, problems, List.of());
    }
    String api = text(mapping, "apiVersion");
    if (isForeign(api)) {
      return foreign(origin, mapping, api);
    }
    Kind<?> kind = kind(origin, mapping, api, problems);
    if (kind == null) {
      return new Opened(origin, null, "", null, null, problems, List.of());
    }
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        String near = Nearest.to(key, KEYS);
        String maybe = near != null ? near : "indent it under spec";
        add(problems, origin, entry.key(), "'" + key + "' is not a key of a document", maybe);
      }
    }
    return bind(origin, mapping, kind, problems);
  }

  private static boolean isForeign(String api) {
    return !api.isEmpty()
        && !api.startsWith("quarterdeck.dev")
        && Nearest.to(api, List.of(API)) == null;
  }

  private @Nullable Kind<?> kind(
      Origin origin, Mapping mapping, String api, List<Problem> problems) {
    Node at = mapping.find("kind");
    String name = text(mapping, "kind");
    if (!api.isEmpty() && !api.equals(API)) {
      Node place = mapping.find("apiVersion");
      String message = "'apiVersion' must be " + API + ", but is '" + api + "'";
      add(problems, origin, place == null ? mapping : place, message, "'" + API + "'");
    }
    Kind<?> kind = kinds.get(name);
    if (kind == null) {
      String near = Nearest.to(name, kinds.keySet());
      add(
          problems,
          origin,
          at == null ? mapping : at,
          name.isEmpty() ? "'kind' must be given" : "'" + name + "' is not a kind of document",
          near != null ? near : "one of " + String.join(", ", kinds.keySet()));
    }
    return kind;
  }

  private <S extends Record> Opened bind(
      Origin origin, Mapping mapping, Kind<S> kind, List<Problem> problems) {
    List<RefUse> refs = new ArrayList<>();
    Binder binder = new Binder(origin, problems, refs);
    Node about = mapping.find("metadata");
    Node spec = mapping.find("spec");
    Mapping empty = new Mapping(List.of(), mapping.line(), mapping.column());
    Object head = binder.structure(metadata, about == null ? empty : about, "metadata");
    Object body = binder.structure(specs(kind), spec == null || isNull(spec) ? empty : spec, "");
    Document<S> document =
        head == null || body == null
            ? null
            : new Document<>(kind, (Metadata) head, kind.spec().cast(body), origin);
    String name = about instanceof Mapping map ? text(map, "name") : "";
    Ref ref = name.isEmpty() ? null : new Ref(kind.name(), name);
    String title = about instanceof Mapping map ? text(map, "title") : "";
    return new Opened(origin, ref, title.isEmpty() ? name : title, document, null, problems, refs);
  }

  private Shape.Structure specs(Kind<?> kind) {
    return java.util.Objects.requireNonNull(specs.get(kind.name()));
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.isNull();
  }

  private static Opened foreign(Origin origin, Mapping mapping, String api) {
    Mapping about =
        mapping.find("metadata") instanceof Mapping map ? map : new Mapping(List.of(), 0, 0);
    Metadata metadata =
        new Metadata(
            text(about, "name"),
            orNull(text(about, "title")),
            orNull(text(about, "description")),
            words(about.find("labels")),
            words(about.find("annotations")),
            List.of(),
            orNull(text(about, "namespace")));
    ForeignDocument document = new ForeignDocument(api, text(mapping, "kind"), metadata, origin);
    String title = metadata.title() == null ? metadata.name() : metadata.title();
    return new Opened(origin, document.ref(), title, null, document, List.of(), List.of());
  }

  private static Map<String, String> words(@Nullable Node node) {
    Map<String, String> words = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        words.put(entry.key().text(), text(mapping, entry.key().text()));
      }
    }
    return words;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(Mapping mapping, String key) {
    return mapping.find(key) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "";
  }

  private static void add(
      List<Problem> problems, Origin origin, Node node, String message, @Nullable String maybe) {
    problems.add(new Problem(Severity.ERROR, Positions.place(origin, node), message, maybe));
  }
}
