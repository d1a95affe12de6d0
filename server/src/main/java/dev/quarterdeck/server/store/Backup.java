package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Slot;
import dev.quarterdeck.office.workspace.Ref;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An office as compressed lines of JSON, one for each entry and event and each row of the server's
 * own tables, so that a copy of one kind of store can be restored into another. Passwords and
 * tokens are in it as the hashes that are kept; what is not in it says {@link Table#ALL}. The audit
 * tells of entries and events that were changed in the file, not of accounts: whoever can write the
 * file can let themselves in, so it must be kept as safe as the office.
 */
final class Backup {
  private static final int BATCH = 1_000;

  /** Of entries and events that wait to be written together. */
  private static final int BATCH_CHARS = 16 << 20;

  /** Of a line; JSON has no longer text either. */
  static final int LONGEST = 64 << 20;

  /** Rows that a database hands over at once. */
  private static final int FETCH = 100;

  /** A path into a workspace; a folder would be given nothing else, nor read it. */
  private static final Pattern FILE =
      Pattern.compile("(?!/)(/?[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*+)++");

  /** What is not known is refused: dropped in silence, it would be lost. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A line: one of the three. */
  private record Line(@Nullable EntryLine entry, @Nullable EventLine event, @Nullable RowLine row) {
    static Line of(String text) {
      Line line = JSON.readValue(text, Line.class);
      if (line == null || Stream.of(line.entry, line.event, line.row).allMatch(Objects::isNull)) {
        throw new IllegalArgumentException("it is no entry, event or row");
      }
      return line;
    }
  }

  private record RowLine(String table, Map<String, @Nullable Object> values) {}

  private record EntryLine(
      String file,
      int position,
      @Nullable String ref,
      String title,
      String text,
      long since,
      long until) {
    static EntryLine of(Entry entry) {
      String ref = entry.ref() == null ? null : entry.ref().toString();
      return new EntryLine(
          entry.slot().file(),
          entry.slot().position(),
          ref,
          entry.title(),
          entry.text(),
          entry.since(),
          entry.until());
    }

    Entry entry() {
      if (!FILE.matcher(file).matches()) {
        throw new IllegalArgumentException("'" + file + "' must be a file of a workspace");
      }
      Ref parsed = ref == null ? null : Ref.parse(ref);
      return new Entry(new Slot(file, position), parsed, title, text, since, until);
    }
  }

  private record EventLine(
      long number,
      long millis,
      String actor,
      String action,
      String subject,
      String detail,
      String digest,
      String hash) {
    static EventLine of(Event event) {
      return new EventLine(
          event.number(),
          event.time().toEpochMilli(),
          event.actor(),
          event.action(),
          event.subject(),
          event.detail(),
          event.digest(),
          event.hash());
    }

    Event event() {
      Instant time = Instant.ofEpochMilli(millis);
      return new Event(number, time, actor, action, subject, detail, digest, hash);
    }
  }

  private Backup() {}

  /** Writes everything; what is half written has another name. */
  static void write(JdbcClient client, Path target) {
    try {
      if (Files.exists(target)) {
        throw new IllegalArgumentException(
            "A backup must go to a file that is not there yet, and '" + target + "' is");
      }
      Path part = target.resolveSibling(target.getFileName() + ".part");
      try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
          var lines =
              new BufferedWriter(
                  new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
        write(client, lines);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(part);
        throw e;
      }
      Files.move(part, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JdbcClient client, BufferedWriter lines) throws IOException {
    try (var entries =
        client
            .sql("select * from entry order by since, file, position")
            .withFetchSize(FETCH)
            .query(SqlStore.ENTRY)
            .stream()) {
      for (Entry entry : (Iterable<Entry>) entries::iterator) {
        line(lines, new Line(EntryLine.of(entry), null, null));
      }
    }
    try (var events =
        client
            .sql("select * from event order by number")
            .withFetchSize(FETCH)
            .query(SqlStore.EVENT)
            .stream()) {
      for (Event event : (Iterable<Event>) events::iterator) {
        line(lines, new Line(null, EventLine.of(event), null));
      }
    }
    for (Table table : Table.ALL) {
      try (var rows =
          client.sql(table.select()).withFetchSize(FETCH).query(table.rows()).stream()) {
        for (Map<String, @Nullable Object> row :
            (Iterable<Map<String, @Nullable Object>>) rows::iterator) {
          line(lines, new Line(null, null, new RowLine(table.name(), row)));
        }
      }
    }
  }

  private static void line(BufferedWriter lines, Line line) throws IOException {
    String text = JSON.writeValueAsString(line);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "What is copied must have at most "
              + LONGEST
              + " characters each, and something has more");
    }
    lines.write(text);
    lines.write('\n');
  }

  /**
   * Reads everything into an empty store; a line at a time, however large the file says it is.
   *
   * @throws BadBackup when it is no whole backup
   */
  static void read(Rows rows, Path source) {
    long number = 0;
    List<Entry> entries = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    long waiting = 0;
    try (var in = Files.newInputStream(source);
        var lines =
            new BufferedReader(new InputStreamReader(unpacked(in), StandardCharsets.UTF_8))) {
      for (String text = next(lines); text != null; text = next(lines)) {
        number++;
        Line line = Line.of(text);
        waiting += text.length();
        if (line.entry() != null) {
          entries.add(line.entry().entry());
        }
        if (line.event() != null) {
          events.add(line.event().event());
        }
        if (line.row() != null) {
          rows.add(Table.one(line.row().table()), line.row().values());
        }
        boolean full = waiting >= BATCH_CHARS;
        flush(entries, full ? 1 : BATCH, rows::open);
        flush(events, full ? 1 : BATCH, rows::add);
        waiting = entries.isEmpty() && events.isEmpty() ? 0 : waiting;
      }
      flush(entries, 1, rows::open);
      flush(events, 1, rows::add);
    } catch (IOException | RuntimeException e) {
      throw BadBackup.of(source, number, e);
    }
    if (number == 0) {
      throw BadBackup.none(source, null);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in);
    } catch (ZipException | EOFException e) {
      throw new BadBackup.NotPacked(e);
    }
  }

  /** The next line, null at the end; never more of it than may be. */
  private static @Nullable String next(Reader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = lines.read(); one != '\n'; one = lines.read()) {
      if (one < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() == LONGEST) {
        throw new IllegalArgumentException("a line has more than " + LONGEST + " characters");
      }
      line.append((char) one);
    }
    return line.toString();
  }

  private static <T> void flush(List<T> list, int from, Consumer<List<T>> sink) {
    if (list.size() >= from) {
      sink.accept(List.copyOf(list));
      list.clear();
    }
  }
}
