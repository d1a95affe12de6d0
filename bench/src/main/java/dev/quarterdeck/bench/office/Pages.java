package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Query;
import dev.quarterdeck.office.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A page of a list from the store, beside the same question put to the database by hand. */
record Pages(Store store, Path file, int documents) {
  private static final int ROUNDS = 600;
  private static final int COLD = 100;
  private static final int MOST = 100;
  private static final double MILLIS = 1e6;

  private static final String LIST =
      """
      select ref, title, file, since from entry where until = ? and ref > ? and kind = ? order by ref limit ?\
      """;

  List<Measurement> measure(double mostRatio) throws SQLException {
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    Random random = new Random(1);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement list = connection.prepareStatement(LIST)) {
      for (int round = 0; round < ROUNDS; round++) {
        String after = "initiative:n%06d".formatted(random.nextInt(documents));
        long start = System.nanoTime();
        int there = store.list(new Query("initiative", "", after, MOST)).size();
        long between = System.nanoTime();
        int byHand = byHand(list, after);
        long end = System.nanoTime();
        if (there != byHand) {
          throw new IllegalStateException("Both must find the same, and do not");
        }
        if (round >= COLD) {
          ours.add((between - start) / MILLIS);
          raw.add((end - between) / MILLIS);
        }
      }
    }
    double store = new Spread(ours).at(0.5);
    double jdbc = new Spread(raw).at(0.5);
    return List.of(
        Measurement.of("page of 100 from the store, median", store, "ms"),
        Measurement.of("the same by JDBC alone, median", jdbc, "ms"),
        Measurement.atMost(mostRatio, "store / JDBC", store / jdbc, "times"));
  }

  private static int byHand(PreparedStatement list, String after) throws SQLException {
    list.setLong(1, Entry.NOW);
    list.setString(2, after);
    list.setString(3, "initiative");
    list.setInt(4, MOST);
    int rows = 0;
    try (ResultSet row = list.executeQuery()) {
      for (; row.next(); rows++) {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          var _ = row.getString(column);
        }
      }
    }
    return rows;
  }
}
