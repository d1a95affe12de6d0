package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Envelope.Opened;
import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets values in documents that were read, and binds these again by the rules of reading. */
record Changes(Envelope envelope, List<Kind<?>> kinds, RefCheck refs, Limits limits) {
  private static final String ABOUT = "metadata";

  /** All documents, changed or not, and what was wrong with the changes. */
  record Outcome(Map<Ref, Document<?>> documents, List<Problem> problems) {}

  Outcome apply(Map<Ref, Document<?>> documents, List<Change> changes) {
    List<Problem> problems = new ArrayList<>();
    Map<Ref, List<Change>> byDocument = new LinkedHashMap<>();
    for (Change change : changes) {
      if (documents.containsKey(change.document())) {
        byDocument.computeIfAbsent(change.document(), ref -> new ArrayList<>()).add(change);
      } else {
        problems.add(unknown(change));
      }
    }
    Map<Ref, Document<?>> after = new LinkedHashMap<>(documents);
    byDocument.forEach((ref, those) -> {
      Origin origin = Objects.requireNonNull(documents.get(ref)).origin();
      Document<?> changed = bind(origin, those, problems);
      if (changed != null) {
        after.put(ref, changed);
      }
    });
    return new Outcome(after, List.copyOf(problems));
  }

  private Problem unknown(Change change) {
    RefUse use = new RefUse(change.document(), List.of(), change.place(), "document");
    Problem problem = refs.check(use);
    String unread = change.document() + " must be a document without problems to be changed";
    return problem == null ? new Problem(Severity.ERROR, change.place(), unread, null) : problem;
  }

  private @Nullable Document<?> bind(Origin origin, List<Change> changes, List<Problem> problems) {
    Node before = Objects.requireNonNull(root(origin, kinds, limits), "it was read before");
    Node after = before;
    int known = problems.size();
    for (Change change : changes) {
      try {
        after = set(after, change);
      } catch (BadText e) {
        problems.add(problem(change, e));
      }
    }
    if (problems.size() > known) {
      return null;
    }
    List<Problem> fresh = fresh(origin, before, after);
    if (!fresh.isEmpty()) {
      blame(origin, before, changes, fresh, problems);
    }
    return fresh.isEmpty() ? envelope.open(origin, after).document() : null;
  }

  /** Tells each problem where the change is written that makes it alone, else at the last one. */
  private void blame(
      Origin origin, Node before, List<Change> changes, List<Problem> fresh, List<Problem> told) {
    Map<String, Place> places = new HashMap<>();
    for (Change change : changes) {
      for (Problem alone : problems(envelope.open(origin, set(before, change)))) {
        places.putIfAbsent(alone.message(), change.place());
      }
    }
    Change last = changes.getLast();
    for (Problem problem : fresh) {
      Place place = places.getOrDefault(problem.message(), last.place());
      told.add(problem(last, place, problem.message(), problem.maybe()));
    }
  }

  /** What is wrong in a document after a change and was not before. */
  List<Problem> fresh(Origin origin, Node before, Node after) {
    List<Problem> fresh = problems(envelope.open(origin, after));
    fresh.removeAll(problems(envelope.open(origin, before)));
    return fresh;
  }

  private List<Problem> problems(Opened opened) {
    List<Problem> problems = new ArrayList<>(opened.problems());
    for (RefUse use : opened.refs()) {
      Problem problem = refs.check(use);
      if (problem != null) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private Node set(Node root, Change change) {
    Node parsed = YamlTree.parse(change.value(), limits);
    Node value = parsed == null ? Scalar.of("") : parsed;
    Node spec = root instanceof Mapping mapping ? mapping.find("spec") : null;
    boolean none = spec == null || spec instanceof Scalar scalar && scalar.isNull();
    Node inside = none ? new Mapping(List.of(), root.line(), root.column()) : spec;
    Node changed = NodePath.parse(change.path()).set(Objects.requireNonNull(inside), value);
    return NodePath.parse("spec").set(root, changed);
  }

  /**
   * Sets a value as it will be read once it is written, wherever in the document; the maps on the
   * way are made.
   */
  Node make(Node root, Change change, boolean cell) {
    boolean about = change.path().equals(ABOUT) || change.path().startsWith(ABOUT + ".");
    String path = about ? change.path() : "spec." + change.path();
    Node parsed = YamlTree.parse(change.value(), limits);
    String text = parsed == null ? "" : NodeText.onOneLine(parsed);
    Node read = text.isEmpty() ? Scalar.of("") : YamlTree.parse(text, limits);
    Node value =
        cell && !(read instanceof Scalar scalar && scalar.isNull())
            ? new Scalar(
                parsed instanceof Scalar one ? one.text() : text, Node.Style.CELL, 0, 0, 0, 0)
            : Objects.requireNonNull(read, "it has a value");
    return NodePath.parse(path).make(root, value);
  }

  Problem problem(Change change, BadText bad) {
    return problem(change, change.place(), bad.message(), bad.maybe());
  }

  private static Problem problem(
      Change change, Place place, String message, @Nullable String maybe) {
    return new Problem(Severity.ERROR, place, change.document() + ": " + message, maybe);
  }

  /** The nodes of a document; null when it has none. */
  static @Nullable Node root(Origin origin, List<Kind<?>> kinds, Limits limits) {
    return origin.header().isEmpty()
        ? YamlTree.parse(origin.text(), limits)
        : CsvRows.document(origin, kinds);
  }
}
