package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Folders;
import dev.quarterdeck.bench.Measurement;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills processes that write, and looks at what they leave. */
final class Crash {
  /** After so many a store is begun anew: what was checked before need not be checked again. */
  private static final int ROUNDS_OF_A_STORE = 25;

  private static final int KILLS = 300;
  private static final int QUICK = 4;
  private static final int QUICK_SERVER = 2;

  private final String name;
  private final Victim victim;
  private final Places places;
  private final Random random;

  /** What is killed. */
  interface Victim {
    /**
     * Lets one write, and kills it at a random moment.
     *
     * @param run a word that no other run has
     * @return what it had acknowledged
     * @throws IllegalStateException when it did not start cleanly
     */
    List<Acked> run(Place place, String run, Random random) throws Exception;

    /** How many documents each of its revisions writes. */
    int width();
  }

  /** Where new stores are made. */
  interface Places {
    Place next() throws Exception;
  }

  Crash(String name, Victim victim, Places places, Random random) {
    this.name = name;
    this.victim = victim;
    this.places = places;
    this.random = random;
  }

  /** All of it: both sorts of process over both sorts of store. */
  static List<Measurement> measure(Path home, boolean quick, long seed) throws Exception {
    Path scratch = Files.createTempDirectory("quarterdeck-crash");
    List<Measurement> all = new ArrayList<>();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      for (Places places : List.of(files(scratch), databases(postgres))) {
        String store = places.next().word();
        Random random = new Random(seed);
        all.addAll(
            new Crash(store + ", process with the store", new Writer(scratch), places, random)
                .rounds(quick ? QUICK : KILLS));
        all.addAll(
            new Crash(store + ", whole server over HTTP", new Served(home, scratch), places, random)
                .rounds(quick ? QUICK_SERVER : KILLS));
      }
    } finally {
      Folders.delete(scratch);
    }
    return all;
  }

  /** New files in a folder. */
  static Places files(Path folder) {
    return () -> new Place(false, Files.createTempDirectory(folder, "store").toString());
  }

  private static Places databases(EmbeddedPostgres postgres) {
    return () -> {
      String name = "d" + Long.toHexString(System.nanoTime());
      create(postgres, name);
      return new Place(true, "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name);
    };
  }

  private static void create(EmbeddedPostgres postgres, String name) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
  }

  /** Kills so many, and says what came of it. */
  List<Measurement> rounds(int kills) throws Exception {
    Verdict sum = Verdict.NONE;
    int unclean = 0;
    Place place = places.next();
    long seen = 0;
    for (int round = 0; round < kills; round++) {
      if (round > 0 && round % ROUNDS_OF_A_STORE == 0) {
        place = places.next();
        seen = 0;
        OfficeCommand.tell(name + ": " + round + " killed, " + sum);
      }
      List<Acked> acked = List.of();
      try {
        acked = victim.run(place, "r" + round, random);
      } catch (IOException | IllegalStateException e) {
        OfficeCommand.tell(name + ": " + e.getMessage());
        unclean++;
      }
      try (var data = place.open()) {
        sum = sum.plus(Verdict.of(data.store(), acked, seen, victim.width()));
        seen = data.store().head().number();
      }
    }
    OfficeCommand.tell(name + ": " + kills + " killed, " + sum);
    return List.of(
        Measurement.of(name + ": killed", kills, "times"),
        Measurement.atLeast(kills, name + ": acknowledged", sum.acked(), "changes"),
        Measurement.atMost(0, name + ": acknowledged and lost", sum.lost(), "changes"),
        Measurement.atMost(0, name + ": torn", sum.torn(), "revisions"),
        Measurement.atMost(0, name + ": found by audits", sum.findings(), "findings"),
        Measurement.atMost(0, name + ": starts not clean", unclean, "starts"));
  }
}
