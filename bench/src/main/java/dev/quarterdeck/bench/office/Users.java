package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.office.workspace.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Users who read, list and save at once, each with a session of its own. */
record Users(URI address, int documents, int seconds) {
  private static final int USERS = 20;
  private static final int OK = 200;
  private static final double MILLIS = 1e6;

  /** What users do, how often of ten times, and how long 95 of 100 may take. */
  private enum Does {
    READ(6, 20),
    LIST(3, 100),
    SAVE(1, 50);

    final int share;
    final double mostMillis;

    Does(int share, double mostMillis) {
      this.share = share;
      this.mostMillis = mostMillis;
    }

    static Does at(int tenth) {
      int sum = 0;
      for (Does does : values()) {
        sum += does.share;
        if (tenth < sum) {
          return does;
        }
      }
      return READ;
    }
  }

  /** How long one call took. */
  private record Took(Does does, double millis) {}

  /**
   * Lets them.
   *
   * @param pause mean time between a user's answer and next call, in seconds
   * @param goals whether the goals are asked for
   */
  List<Measurement> measure(String name, double pause, boolean goals) throws Exception {
    List<Took> took = Collections.synchronizedList(new ArrayList<>());
    List<Caller> callers = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      callers.add(Caller.signedIn(address, null));
    }
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(USERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int user = 0; user < USERS; user++) {
        int number = user;
        running.add(threads.submit(() -> use(callers.get(number), number, start, pause, took)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      callers.forEach(Caller::close);
    }
    double passed = (System.nanoTime() - start) / MILLIS / 1000;
    List<Measurement> all = new ArrayList<>();
    all.add(Measurement.of(name + ": calls", took.size() / passed, "1/s"));
    all.addAll(figures(name, List.copyOf(took), goals));
    return all;
  }

  private static List<Measurement> figures(String name, List<Took> took, boolean goals) {
    Map<Does, Spread> spreads = new EnumMap<>(Does.class);
    for (Does does : Does.values()) {
      spreads.put(
          does,
          new Spread(took.stream().filter(one -> one.does() == does).map(Took::millis).toList()));
    }
    List<Measurement> all = new ArrayList<>();
    spreads.forEach((does, spread) -> {
      String what = name + ": " + does.name().toLowerCase(java.util.Locale.ROOT);
      all.add(Measurement.of(what + ", median", spread.at(0.5), "ms"));
      double slow = spread.at(0.95);
      all.add(
          goals
              ? Measurement.atMost(does.mostMillis, what + ", p95", slow, "ms")
              : Measurement.of(what + ", p95", slow, "ms"));
    });
    return all;
  }

  private void use(Caller caller, int user, long start, double pause, List<Took> took) {
    Random random = new Random(user);
    try {
      while (System.nanoTime() - start < seconds * 1_000 * MILLIS) {
        Does does = Does.at(random.nextInt(10));
        took.add(new Took(does, millis(caller, does, user, random)));
        Thread.sleep(Math.round(-Math.log(1 - random.nextDouble()) * pause * 1000));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private double millis(Caller caller, Does does, int user, Random random) throws IOException {
    return switch (does) {
      case READ -> taken(() -> caller.get(path(MadeOffice.ref(any(random)))));
      case LIST -> {
        String after = MadeOffice.ref(any(random)).name();
        yield taken(() ->
            caller.get("/api/v1/documents?kind=initiative&limit=100&after=initiative:" + after));
      }
      case SAVE -> save(caller, user, random);
    };
  }

  /** Of a document that no other user saves; what is timed is the save alone. */
  private double save(Caller caller, int user, Random random) throws IOException {
    int slots = documents / USERS / MadeOffice.OF_ONE_INITIATIVE - 1;
    int number = (1 + random.nextInt(slots)) * USERS * MadeOffice.OF_ONE_INITIATIVE + user * 5 + 1;
    Ref ref = MadeOffice.ref(Math.min(number, documents - 1));
    String path = path(ref);
    String tag = caller.get(path).headers().firstValue("ETag").orElseThrow();
    Map<String, String> body = Map.of("text", Acked.text(ref.name(), "u" + random.nextLong()));
    return taken(() -> caller.send("PUT", path, body, tag));
  }

  private int any(Random random) {
    return 1 + random.nextInt(documents - 1);
  }

  private static String path(Ref ref) {
    return "/api/v1/documents/" + ref.kind() + "/" + ref.name();
  }

  /** A call to the server. */
  private interface Call {
    HttpResponse<String> answer() throws IOException;
  }

  private static double taken(Call call) throws IOException {
    long start = System.nanoTime();
    int status = call.answer().statusCode();
    double millis = (System.nanoTime() - start) / MILLIS;
    if (status != OK) {
      throw new IOException("Must be answered, and was " + status);
    }
    return millis;
  }
}
