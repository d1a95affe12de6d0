package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Folders;
import dev.quarterdeck.bench.Measurement;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long after a command the first page is there. */
record Start(Path home, int rounds) {
  private static final double GOAL = 8;
  private static final double NANOS = 1e9;

  List<Measurement> measure() throws IOException {
    return List.of(
        Measurement.atMost(
            GOAL, "qd serve, empty, until the first page; median", median("serve"), "s"),
        Measurement.atMost(GOAL, "qd demo, until the first page; median", median("demo"), "s"));
  }

  private double median(String command) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Path scratch = Files.createTempDirectory("quarterdeck-start");
      try {
        List<String> arguments =
            command.equals("serve")
                ? List.of(command, "--data", scratch.resolve("kept").toString())
                : List.of(command);
        seconds.add(seconds(scratch, arguments));
      } finally {
        Folders.delete(scratch);
      }
    }
    OfficeCommand.tell(command + " " + seconds);
    return new Spread(seconds).at(0.5);
  }

  private double seconds(Path scratch, List<String> arguments) throws IOException {
    long start = System.nanoTime();
    try (Running server = Running.start(home, scratch.resolve("errors"), arguments)) {
      var page = (HttpURLConnection) server.address().toURL().openConnection();
      int status = page.getResponseCode();
      double seconds = (System.nanoTime() - start) / NANOS;
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException("The first page must be there, and is " + status);
      }
      return seconds;
    }
  }
}
