package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Envelope.Opened;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a folder, or a map of files, into typed documents; never throws on bad input. */
public final class WorkspaceReader {
  private final List<Kind<?>> kinds;
  private final Limits limits;
  private @Nullable Envelope envelope;

  /** A reader of these kinds within the standard limits. */
  public WorkspaceReader(List<Kind<?>> kinds) {
    this(kinds, Limits.standard());
  }

  /** A reader of these kinds. */
  public WorkspaceReader(List<Kind<?>> kinds, Limits limits) {
    this.kinds = List.copyOf(kinds);
    this.limits = limits;
  }

  /** Reads the YAML and CSV files of a folder and the folders in it; hidden ones are left out. */
  public Workspace read(Path folder) {
    Problems problems = new Problems(limits.problems());
    return read(Sources.read(folder, limits, problems), null, problems);
  }

  /** Reads texts by relative path, as if they were files. */
  public Workspace read(Map<String, String> files) {
    return read(files, null);
  }

  /**
   * Reads texts as {@link #read(Map)} does, in less time: what stands in them where it stood before
   * is not read again.
   *
   * @param before what this reader read earlier; null for nothing
   */
  public Workspace read(Map<String, String> files, @Nullable Workspace before) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return read(bytes, before, new Problems(limits.problems()));
  }

  /**
   * Cuts the text of a file into its documents and what lies between them. A file that is not read
   * is one cut.
   *
   * @param name relative path with forward slashes
   */
  public List<Cut> cut(String name, String text) {
    Problems ignored = new Problems(limits.problems());
    List<Origin> origins = isOurs(name) ? origins(Map.of(name, text), ignored) : List.of();
    Envelope known = envelope();
    List<Cut> cuts = new ArrayList<>();
    int end = 0;
    for (Origin origin : origins) {
      if (origin.from() > end) {
        cuts.add(new Cut(null, "", text.substring(end, origin.from())));
      }
      Opened opened = open(known, origin);
      cuts.add(new Cut(opened.ref(), opened.title(), origin.text()));
      end = origin.from() + origin.text().length();
    }
    if (end < text.length()) {
      cuts.add(new Cut(null, "", text.substring(end)));
    }
    return cuts;
  }

  /**
   * What is wrong in the documents of a file by themselves; whether what they refer to is there is
   * not asked.
   *
   * @param name relative path with forward slashes
   */
  public List<Problem> problems(String name, String text) {
    Problems found = new Problems(limits.problems());
    List<Origin> origins = isOurs(name) ? origins(Map.of(name, text), found) : List.of();
    Envelope known = envelope();
    origins.forEach(origin -> open(known, origin).problems().forEach(found::add));
    return found.list();
  }

  /**
   * A workspace with what is being written in place of the documents with its refs. Its problems
   * are those of the text alone, references to what is not there among them. What comes out is for
   * reckoning, not writing.
   *
   * @param name relative path with forward slashes, as problems tell it
   * @param around what this reader read earlier
   */
  public Workspace draft(String name, String text, Workspace around) {
    Problems found = new Problems(limits.problems());
    Envelope known = envelope();
    List<Opened> opened =
        origins(Map.of(name, text), found).stream().map(origin -> open(known, origin)).toList();
    RefCheck refs = around.reading().refs();
    for (Opened one : opened) {
      one.problems().forEach(found::add);
      one.refs().stream().map(refs::check).filter(Objects::nonNull).forEach(found::add);
    }
    return around.drafted(opened, found.list());
  }

  /** Documents compared and merged as they are read here. */
  public Fields fields() {
    return new Fields(new Changes(envelope(), kinds, new RefCheck(kinds), limits));
  }

  private Workspace read(Map<String, byte[]> files, @Nullable Workspace before, Problems problems) {
    Map<String, String> texts = texts(files, problems);
    if (before != null) {
      // a text that is the same as before is kept only once
      texts.replaceAll((name, text) -> {
        String earlier = before.files().get(name);
        return text.equals(earlier) ? earlier : text;
      });
    }
    List<Origin> origins = origins(texts, problems);
    Envelope known = envelope();
    Map<Origin, Opened> earlier = opened(known, before);
    List<Opened> opened =
        origins.parallelStream()
            .map(origin -> {
              Opened same = earlier.get(origin);
              return same == null ? open(known, origin) : same;
            })
            .toList();
    files.keySet().retainAll(texts.keySet());
    Changes changes = new Changes(known, kinds, new RefCheck(kinds), limits);
    return new Assembly(changes, problems).assemble(opened, texts, InputsHash.of(files));
  }

  private static Map<Origin, Opened> opened(Envelope envelope, @Nullable Workspace before) {
    Map<Origin, Opened> opened = new HashMap<>();
    if (before != null && before.reading().envelope() == envelope) {
      before.opened().forEach(one -> opened.put(one.origin(), one));
    }
    return opened;
  }

  /** Made once: it looks at every record by reflection. */
  private synchronized Envelope envelope() {
    Envelope made = envelope;
    if (made == null) {
      made = new Envelope(kinds, new Shapes());
      envelope = made;
    }
    return made;
  }

  private Map<String, String> texts(Map<String, byte[]> files, Problems problems) {
    Map<String, String> texts = new TreeMap<>();
    long total = 0;
    for (var entry : files.entrySet()) {
      int size = entry.getValue().length;
      total += size;
      if (size > limits.fileBytes() || total > limits.totalBytes()) {
        Sources.tooLarge(problems, entry.getKey(), size, limits);
        total -= size;
      } else if (isOurs(entry.getKey())) {
        String text = Sources.decode(entry.getKey(), entry.getValue(), problems);
        if (text != null) {
          texts.put(entry.getKey(), text);
        }
      }
    }
    return texts;
  }

  private boolean isOurs(String name) {
    return Sources.isText(name) && (!isTable(name) || CsvRows.kind(name, kinds) != null);
  }

  /** Whether a file of that name is a table: a head, then a document in each row. */
  public static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private List<Origin> origins(Map<String, String> texts, Problems problems) {
    List<Origin> all = new ArrayList<>();
    for (var entry : texts.entrySet()) {
      String name = entry.getKey();
      all.addAll(
          isTable(name)
              ? CsvRows.of(name, entry.getValue(), problems)
              : Pieces.of(name, entry.getValue()));
      if (all.size() > limits.documents()) {
        problems.error(
            Place.of(name),
            "A workspace must have at most %d documents; the rest are not read"
                .formatted(limits.documents()),
            null);
        return all.subList(0, limits.documents());
      }
    }
    return all;
  }

  private Opened open(Envelope envelope, Origin origin) {
    try {
      Node root = Changes.root(origin, kinds, limits);
      return root == null ? nothing(origin, List.of()) : envelope.open(origin, root);
    } catch (BadText e) {
      Place place = new Place(origin.file(), origin.line() + e.line(), e.column() + 1);
      Problem problem = new Problem(Severity.ERROR, place, e.message(), e.maybe());
      return nothing(origin, List.of(problem));
    }
  }

  private static Opened nothing(Origin origin, List<Problem> problems) {
    return new Opened(origin, null, "", null, null, problems, List.of());
  }
}
