package dev.quarterdeck.bench.office;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process that writes to a store without end, for its parent to kill. Each change writes three
 * documents at once; writers share documents by twos, so that some are refused. What was made is
 * said in a line, by one write to a pipe, which outlives the process.
 */
final class Writing {
  /** Said when the store is open. */
  static final String READY = "ready";

  /** How many documents each revision writes. */
  static final int WIDTH = 3;

  private static final int WRITERS = 4;

  private final Store store;
  private final Desk desk;
  private final String run;
  private final OutputStream out;

  private Writing(Store store, String run, OutputStream out) {
    this.store = store;
    this.desk = new Desk(store, new WorkspaceReader(Kinds.all()));
    this.run = run;
    this.out = out;
  }

  /** Takes whether the store is PostgreSQL's, where it is, and a word that no other run has. */
  public static void main(String[] arguments) throws IOException {
    Place place = new Place(Boolean.parseBoolean(arguments[0]), arguments[1]);
    Data data = place.open();
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Writing writing = new Writing(data.store(), arguments[2], out);
    writing.say(READY);
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      new Thread(() -> writing.write(number), "writer").start();
    }
  }

  private synchronized void say(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(int writer) {
    try {
      for (int i = 0; true; i++) {
        String stamp = run + "-" + writer + "-" + i;
        Map<String, String> files = new TreeMap<>();
        for (int part = 0; part < WIDTH; part++) {
          String name = "n" + writer / 2 + "-" + part;
          files.put("need/" + name + ".yaml", Acked.text(name, stamp));
        }
        change(files, stamp);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(Map<String, String> files, String stamp) throws IOException {
    try {
      Revision made =
          desk.change(
              new TreeMap<>(files), store.head().number(), new Desk.Signature("writer", stamp));
      if (made != null) {
        say(new Acked(made.number(), stamp).line());
      }
    } catch (StaleException other) {
      // the other writer of these documents was faster
    }
  }
}
