package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Patch.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes single values into the text of a document and leaves all around them as it is. */
record Patched(Changes reading) {
  /** The new text; null when it would not read back as the document wanted. */
  @Nullable String text(Document<?> before, Document<?> wanted) {
    Origin origin = before.origin();
    Node root = Changes.root(origin, reading.kinds(), reading.limits());
    List<Edit> edits = root instanceof Mapping map ? Patch.between(before, wanted, map) : null;
    if (edits == null) {
      return null;
    }
    String text =
        origin.header().isEmpty()
            ? Spans.written(origin.text(), edits)
            : row(before.kind(), origin, edits);
    return text != null && readsBack(origin, text, wanted) ? text : null;
  }

  /** Null where the table has no column for a value. */
  static @Nullable String row(Kind<?> kind, Origin origin, List<Edit> edits) {
    char separator = CsvRows.separator(origin.header());
    List<String> header = CsvRows.cells(origin.header(), separator);
    List<String> cells = new ArrayList<>(CsvRows.cells(origin.text(), separator));
    for (Edit edit : edits) {
      int column = edit.node() != null ? edit.node().column() : column(kind, header, edit);
      if (column < 0) {
        return null;
      }
      while (column >= cells.size()) {
        cells.add("");
      }
      cells.set(column, edit.text());
    }
    String end = origin.text().substring(origin.text().replaceFirst("[\r\n]+$", "").length());
    return CsvRows.row(cells, separator) + end;
  }

  private static int column(Kind<?> kind, List<String> header, Edit edit) {
    CellTree columns = new CellTree(kind);
    return header.stream().map(name -> columns.full(name.strip())).toList().indexOf(edit.path());
  }

  private boolean readsBack(Origin origin, String text, Document<?> wanted) {
    try {
      Origin fresh = new Origin(origin.file(), origin.line(), text, origin.header(), origin.from());
      Node root = Changes.root(fresh, reading.kinds(), reading.limits());
      Document<?> read = root == null ? null : reading.envelope().open(fresh, root).document();
      return read != null
          && read.metadata().equals(wanted.metadata())
          && read.spec().equals(wanted.spec());
    } catch (BadText e) {
      return false;
    }
  }
}
