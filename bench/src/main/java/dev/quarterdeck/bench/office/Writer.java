package dev.quarterdeck.bench.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process with nothing but a store, see {@link Writing}. */
record Writer(Path scratch) implements Crash.Victim {
  /** One in so many is killed while it starts. */
  private static final int EARLY = 8;

  private static final int MOST_MILLIS_OF_WRITING = 300;
  private static final int MOST_MILLIS_OF_START = 1_500;

  @Override
  public int width() {
    return Writing.WIDTH;
  }

  @Override
  public List<Acked> run(Place place, String run, Random random)
      throws IOException, InterruptedException {
    Path errors = scratch.resolve("errors");
    List<Acked> acked = new ArrayList<>();
    Process process = start(place, run, errors);
    try (BufferedReader out = process.inputReader()) {
      if (random.nextInt(EARLY) == 0) {
        boolean ended =
            process.waitFor(1 + random.nextInt(MOST_MILLIS_OF_START), TimeUnit.MILLISECONDS);
        require(!ended, errors);
      } else {
        require(Writing.READY.equals(out.readLine()), errors);
        add(out.readLine(), acked);
        Thread.sleep(random.nextInt(MOST_MILLIS_OF_WRITING));
      }
      process.toHandle().destroyForcibly(); // by its handle, as the other way closes the pipe
      process.waitFor();
      require(Files.readString(errors).isBlank(), errors);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        add(line, acked);
      }
      return acked;
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Place place, String run, Path errors) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            // in the common folder other processes tidy away what killed ones left there
            "-Dorg.sqlite.tmpdir=" + scratch,
            "-cp",
            System.getProperty("java.class.path"),
            Writing.class.getName(),
            String.valueOf(place.postgres()),
            place.at(),
            run)
        .redirectError(errors.toFile())
        .start();
  }

  private static void require(boolean clean, Path errors) throws IOException {
    if (!clean) {
      throw new IllegalStateException("It must start cleanly, and: " + Files.readString(errors));
    }
  }

  private static void add(@Nullable String line, List<Acked> acked) {
    Acked one = line == null ? null : Acked.parse(line);
    if (one != null) {
      acked.add(one);
    }
  }
}
