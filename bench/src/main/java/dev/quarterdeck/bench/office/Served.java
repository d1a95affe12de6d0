package dev.quarterdeck.bench.office;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A whole server that several users write to over HTTP, a document with each call. */
record Served(Path home, Path scratch) implements Crash.Victim {
  private static final int USERS = 4;
  private static final int MOST_MILLIS = 1_500;
  private static final long POLL_MILLIS = 1;
  private static final int OK = 200;

  @Override
  public int width() {
    return 1;
  }

  @Override
  public List<Acked> run(Place place, String run, Random random) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("serve", "--threads", "1"));
    arguments.addAll(place.arguments());
    List<Acked> acked = Collections.synchronizedList(new ArrayList<>());
    List<String> refused = Collections.synchronizedList(new ArrayList<>());
    try (Running server = Running.start(home, scratch.resolve("errors"), arguments)) {
      String said = server.said();
      if (!said.isEmpty()) {
        throw new IllegalStateException("It must start cleanly, and: " + said);
      }
      List<Thread> users = new ArrayList<>();
      try (Caller caller = Caller.signedIn(server.address(), server.token())) {
        for (int user = 0; user < USERS; user++) {
          int number = user;
          users.add(Thread.ofPlatform().start(() -> write(caller, run, number, acked, refused)));
        }
        while (acked.isEmpty() && users.stream().anyMatch(Thread::isAlive)) {
          Thread.sleep(POLL_MILLIS);
        }
        Thread.sleep(random.nextInt(MOST_MILLIS));
        server.kill();
        for (Thread user : users) {
          user.join();
        }
      }
    }
    if (!refused.isEmpty()) {
      throw new IllegalStateException("Every change must be taken, and was not: " + refused);
    }
    return List.copyOf(acked);
  }

  /** Until the server is gone. */
  private static void write(
      Caller caller, String run, int user, List<Acked> acked, List<String> refused) {
    String name = "h" + user;
    String path = "/api/v1/documents/need/" + name;
    try {
      String tag = caller.send("GET", path, null, null).headers().firstValue("ETag").orElse(null);
      for (int i = 0; true; i++) {
        String stamp = run + "-" + user + "-" + i;
        HttpResponse<String> answer =
            caller.send("PUT", path, Map.of("text", Acked.text(name, stamp)), tag);
        if (answer.statusCode() != OK) {
          refused.add(answer.body());
          return;
        }
        tag = answer.headers().firstValue("ETag").orElseThrow();
        acked.add(new Acked(Long.parseLong(tag.replace("\"", "")), stamp));
      }
    } catch (IOException gone) {
      // the server was killed
    }
  }
}
