package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Folders;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How soon somebody who writes an initiative of the demo sees what it is worth. */
record Typing(Path home, Path scratch) {
  private static final double GOAL_MILLIS = 300;
  private static final int WARM = 40;
  private static final int ROUNDS = 20;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String NAME = "answering-assistant";
  private static final String COST = "430k..620k";

  static List<Measurement> measure(Path home) throws Exception {
    Path scratch = Files.createTempDirectory("quarterdeck-typing");
    try {
      return new Typing(home, scratch).measure();
    } finally {
      Folders.delete(scratch);
    }
  }

  private List<Measurement> measure() throws Exception {
    Path kept = Files.createDirectories(scratch.resolve("kept"));
    WorkspaceReader reader = new WorkspaceReader(Kinds.all());
    try (Data data = Data.sqlite(kept.resolve("quarterdeck.db"), Clock.systemUTC())) {
      new Desk(data.store(), reader)
          .become(
              reader.read(home.resolve("example")).files(),
              new Desk.Signature("bench", "The demo"));
    }
    List<String> serve = List.of("serve", "--threads", "1", "--data", kept.toString());
    try (Running server = Running.start(home, scratch.resolve("errors"), serve);
        Caller caller = Caller.signedIn(server.address(), server.token())) {
      String document = caller.get("/api/v1/documents/initiative/" + NAME).body();
      String text = JsonMapper.shared().readTree(document).path("text").asString();
      for (int i = 0; i < WARM; i++) {
        ask(caller, text, i);
      }
      List<Double> millis = new ArrayList<>();
      double before = server.processorMillis();
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        ask(caller, text, WARM + i);
        millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
      }
      double processor = (server.processorMillis() - before) / ROUNDS;
      double median = new Spread(millis).at(0.5);
      return List.of(
          Measurement.atMost(
              GOAL_MILLIS, "an initiative valued as it is typed, median", median, "ms"),
          Measurement.of("the same, processor time of the server for each", processor, "ms"));
    }
  }

  /** Every text is another, as nobody types the same twice. */
  private static void ask(Caller caller, String text, int round) throws IOException {
    String typed = text.replace(COST, (430 + round) + "k..620k");
    HttpResponse<String> answer =
        caller.send("POST", "/api/v1/cases/value", Map.of("text", typed, "initiative", NAME), null);
    if (!answer.body().contains("\"swings\":[{")) {
      throw new IOException("The initiative must be valued, and was not: " + answer.body());
    }
  }
}
