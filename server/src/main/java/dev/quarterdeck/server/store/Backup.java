package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Slot;
import dev.quarterdeck.office.workspace.Ref;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store as compressed lines of JSON, one for each entry and event, so that a copy of one kind of
 * store can be restored into another.
 */
final class Backup {
  private static final int BATCH = 1_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A line: one of the two. */
  private record Line(@Nullable EntryLine entry, @Nullable EventLine event) {}

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
            .query(SqlStore.ENTRY)
            .stream()) {
      for (Entry entry : (Iterable<Entry>) entries::iterator) {
        line(lines, new Line(EntryLine.of(entry), null));
      }
    }
    try (var events =
        client.sql("select * from event order by number").query(SqlStore.EVENT).stream()) {
      for (Event event : (Iterable<Event>) events::iterator) {
        line(lines, new Line(null, EventLine.of(event)));
      }
    }
  }

  private static void line(BufferedWriter lines, Line line) throws IOException {
    lines.write(JSON.writeValueAsString(line));
    lines.write('\n');
  }

  /** Reads everything into an empty store. */
  static void read(Rows rows, Path source) {
    List<Entry> entries = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    try (var in = Files.newInputStream(source);
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        Line line = JSON.readValue(text, Line.class);
        if (line.entry() != null) {
          entries.add(line.entry().entry());
        }
        if (line.event() != null) {
          events.add(line.event().event());
        }
        flush(entries, BATCH, rows::open);
        flush(events, BATCH, rows::add);
      }
      flush(entries, 1, rows::open);
      flush(events, 1, rows::add);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "'" + source + "' must be a whole backup: " + e.getMessage(), e);
    }
  }

  private static <T> void flush(List<T> list, int from, Consumer<List<T>> sink) {
    if (list.size() >= from) {
      sink.accept(List.copyOf(list));
      list.clear();
    }
  }
}
