package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writings of a document compared, changed and brought together by fields, not lines. */
public final class Fields {
  private final Changes reading;

  Fields(Changes reading) {
    this.reading = reading;
  }

  /**
   * What came of two changes.
   *
   * @param text null while there are conflicts
   */
  public record Merged(@Nullable String text, List<FieldConflict> conflicts) {}

  /**
   * The fields in which two writings differ, none where only comments do.
   *
   * @param before null for a document that is new
   * @param after null for one that is gone
   */
  public List<FieldChange> changes(@Nullable Origin before, @Nullable Origin after) {
    try {
      return FieldDiff.between(
          before == null ? null : root(before), after == null ? null : root(after));
    } catch (BadText e) {
      return List.of(new FieldChange("", text(before), text(after)));
    }
  }

  /**
   * Brings two changes of a document together. A field that one of them changed is as that one has
   * it; of one that both changed the chosen side stays. What is around single values, such as
   * comments, stays as theirs where that can be, else as mine; where both changed more than single
   * values the document is written in a clean form.
   *
   * @param base what both began from; null when there was none
   * @param chosen whose value stays, by path; the empty path for a document that cannot be merged
   */
  public Merged merge(@Nullable Origin base, Origin theirs, Origin mine, Map<String, Side> chosen) {
    Side whole = chosen.get("");
    if (whole != null) {
      return new Merged(whole == Side.MINE ? mine.text() : theirs.text(), List.of());
    }
    FieldMerge merge = new FieldMerge(chosen);
    try {
      Node node = merge.merge("", base == null ? null : root(base), root(theirs), root(mine));
      if (!merge.conflicts().isEmpty()) {
        return new Merged(null, merge.conflicts());
      }
      String text = text(theirs, mine, Objects.requireNonNull(node, "both are there"));
      if (text != null) {
        return new Merged(text, List.of());
      }
    } catch (BadText e) {
      // as below
    }
    return whole(base, theirs, mine);
  }

  /**
   * A document with other values.
   *
   * @param text as it was but for the values; null when they cannot be written so
   * @param problems those that it did not have
   */
  public record Edited(@Nullable String text, List<FieldChange> changes, List<Problem> problems) {}

  /**
   * Sets values in a document and leaves all else of its text as it is, comments too.
   *
   * @param changes of this document; their paths are those of {@link FieldChange}, with numbers for
   *     parts of lists, and what is on the way need not be written yet
   */
  public Edited edit(Origin origin, List<Change> changes) {
    Change at = changes.getFirst();
    try {
      Node before = root(origin);
      Node after = before;
      for (Change change : changes) {
        at = change;
        after = reading.make(after, change, !origin.header().isEmpty());
      }
      String text =
          Parts.same(before, after) ? origin.text() : patched(origin, after, Fields::flow);
      if (text == null || !Parts.same(root(at(origin, text)), after)) {
        return refused(unwritable(origin, at));
      }
      List<Problem> problems = reading.fresh(origin, before, after);
      return new Edited(text, FieldDiff.between(before, after), problems);
    } catch (BadText e) {
      return refused(reading.problem(at, e));
    }
  }

  private static Edited refused(Problem problem) {
    return new Edited(null, List.of(), List.of(problem));
  }

  private static Problem unwritable(Origin origin, Change change) {
    String message =
        origin.header().isEmpty()
            ? "'%s' cannot be changed without changing more of the text of %s"
            : "'%s' must have a column in the table that %s is in";
    return new Problem(
        Severity.ERROR,
        origin.place(""),
        message.formatted(change.path(), change.document()),
        origin.header().isEmpty() ? "change it in the text" : "add one");
  }

  private static String flow(Node value) {
    return value instanceof Node.Scalar cell && cell.style() == Node.Style.CELL
        ? cell.text()
        : NodeText.onOneLine(value);
  }

  /** The conflict of a document as a whole, such as one that is gone on one side. */
  public Merged whole(@Nullable Origin base, @Nullable Origin theirs, @Nullable Origin mine) {
    return new Merged(null, List.of(new FieldConflict("", text(base), text(theirs), text(mine))));
  }

  private Node root(Origin origin) {
    Node root = Changes.root(origin, reading.kinds(), reading.limits());
    if (root == null) {
      throw new BadText("There must be a document", 0, 0, null);
    }
    return root;
  }

  /** Null when a row has no cell for a value, or what comes of it would not be read as meant. */
  private @Nullable String text(Origin theirs, Origin mine, Node merged) {
    boolean row = !theirs.header().isEmpty();
    String text = patched(theirs, mine, merged);
    if (text == null && !row) {
      text = patched(mine, theirs, merged);
    }
    if (text == null && !row && merged instanceof Mapping map) {
      text = NodeText.of(map);
    }
    return text != null && Parts.same(root(at(theirs, text)), merged) ? text : null;
  }

  private @Nullable String patched(Origin into, Origin from, Node merged) {
    return patched(into, merged, value -> written(from, value));
  }

  /** Single values are written as they are in another writing. */
  private static @Nullable String written(Origin from, Node value) {
    if (!(value instanceof Node.Scalar scalar)) {
      return null;
    } else if (!from.header().isEmpty()) {
      return scalar.text();
    }
    int at = from.text().offsetByCodePoints(0, scalar.from());
    int end = from.text().offsetByCodePoints(at, scalar.to() - scalar.from());
    return from.text().substring(at, end);
  }

  private @Nullable String patched(Origin into, Node wanted, NodePatch.Writing writing) {
    Node root = root(into);
    List<Patch.Edit> edits =
        root instanceof Mapping map ? NodePatch.between(map, wanted, writing) : null;
    if (edits == null) {
      return null;
    } else if (into.header().isEmpty()) {
      return Spans.written(into.text(), edits);
    }
    Kind<?> kind = CsvRows.kind(into.file(), reading.kinds());
    return kind == null ? null : Patched.row(kind, into, edits);
  }

  private static Origin at(Origin origin, String text) {
    return new Origin(origin.file(), origin.line(), text, origin.header(), origin.from());
  }

  private static @Nullable String text(@Nullable Origin origin) {
    return origin == null ? null : Problem.shortened(origin.text());
  }
}
