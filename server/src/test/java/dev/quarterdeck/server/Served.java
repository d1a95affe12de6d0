package dev.quarterdeck.server;

import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An empty office in SQLite, served for all tests of a class, with anna signed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class Served {
  @TempDir static Path scratch;
  Data data;
  Server server;
  Browser anna;

  @BeforeAll
  void start() {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 1));
    anna = new Browser(server).setUp(server);
  }

  @AfterAll
  void stop() {
    server.close();
    data.close();
  }
}
