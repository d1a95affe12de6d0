package dev.quarterdeck.server;

import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An empty office, in SQLite if nothing else is said, served for all tests of a class, with anna
 * signed in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class Served {
  @TempDir static Path scratch;
  Data data;
  Server server;
  Browser anna;

  /** What is served. */
  Data opened() throws IOException {
    return Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
  }

  @BeforeAll
  void start() throws IOException {
    data = opened();
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 1));
    anna = new Browser(server).setUp(server);
  }

  @AfterAll
  void stop() {
    server.close();
    data.close();
  }
}
