package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Folders;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** How the server does over a large store. */
record Load(Path home, Path scratch, int documents, int seconds) {
  private static final int DOCUMENTS = 100_000;
  private static final int QUICK = 5_000;
  private static final int SECONDS = 30;
  private static final int QUICK_SECONDS = 4;
  private static final double MOST_START = 10;
  private static final double MOST_RESIDENT = 700;
  private static final double MOST_RATIO = 3;
  private static final double PAUSE = 0.5;
  private static final double NANOS = 1e9;
  private static final double MILLI = 1e-3;

  static List<Measurement> measure(Path home, boolean quick) throws Exception {
    Path scratch = Files.createTempDirectory("quarterdeck-load");
    try {
      return new Load(home, scratch, quick ? QUICK : DOCUMENTS, quick ? QUICK_SECONDS : SECONDS)
          .measure();
    } finally {
      Folders.delete(scratch);
    }
  }

  private List<Measurement> measure() throws Exception {
    List<Measurement> all = new ArrayList<>();
    all.add(Measurement.of("documents", documents, "docs"));
    Path kept = Files.createDirectories(scratch.resolve("kept"));
    Path file = kept.resolve("quarterdeck.db");
    try (Data data = Data.sqlite(file, Clock.systemUTC())) {
      long start = System.nanoTime();
      new MadeOffice(documents).into(data.store());
      all.add(Measurement.of("made and kept in", since(start), "s"));
      all.addAll(new Pages(data.store(), file, documents).measure(MOST_RATIO));
    }
    long start = System.nanoTime();
    try (Running server =
        Running.start(
            home, scratch.resolve("errors"), List.of("serve", "--data", kept.toString()))) {
      all.add(Measurement.atMost(MOST_START, "start over that store", since(start), "s"));
      all.add(Measurement.of("resident at the start", server.residentMegabytes(), "MB"));
      try (Caller first = Caller.signedIn(server.address(), server.token())) {
        Users users = new Users(server.address(), documents, seconds);
        // first those that only inform: they warm up what the others meet
        all.addAll(users.measure("20 users without a pause", 0, false));
        all.addAll(users.measure("20 users, half a second between calls", PAUSE, true));
        String under = "resident after the users";
        all.add(Measurement.atMost(MOST_RESIDENT, under, server.residentMegabytes(), "MB"));
        all.addAll(whole(first));
        String checked = "resident after all was checked";
        all.add(Measurement.atMost(MOST_RESIDENT, checked, server.residentMegabytes(), "MB"));
      }
    }
    return all;
  }

  /** Pages that are about the workspace as a whole. */
  private static List<Measurement> whole(Caller caller) throws IOException {
    List<Measurement> all = new ArrayList<>();
    for (String path : List.of("workspace", "workspace", "problems", "revisions", "revisions")) {
      long start = System.nanoTime();
      caller.get("/api/v1/" + path);
      all.add(Measurement.of("GET /" + path + ", " + all.size(), since(start) / MILLI, "ms"));
    }
    return all;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / NANOS;
  }
}
