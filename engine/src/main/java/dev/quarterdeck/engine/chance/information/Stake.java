package dev.quarterdeck.engine.chance.information;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one initiative has at stake when more is learnt: it may be done in one of several ways, or
 * not funded.
 *
 * @param initiative its name
 * @param ways options and starts; at most one is taken
 * @param quantities names of the uncertain quantities that its values depend on, and of those that
 *     are correlated with them; nothing else that is learnt can change what is best for it
 */
public record Stake(String initiative, List<Way> ways, Set<String> quantities) {
  /** How not doing it is called. */
  public static final String NOT_FUNDED = "not funded";

  /** Copies lists and sets. */
  public Stake {
    ways = List.copyOf(ways);
    quantities = Set.copyOf(quantities);
  }

  /** Its ways net of price × use, and not being funded, worth 0. */
  public Alternatives at(double[] prices) {
    return at(prices, 0);
  }

  /** The same, with the ways alone that begin in a period or later. */
  public Alternatives at(double[] prices, int from) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (Way way : ways) {
      if (way.start() >= from) {
        double[] before = columns.put(way.name(), net(way, way.charge(prices)));
        Columns.that(
            before == null, "Two ways of '%s' are both named '%s'", initiative, way.name());
      }
    }
    return Alternatives.orNothing(NOT_FUNDED, columns);
  }

  /** Whether any way begins in a period or later. */
  boolean hasFrom(int period) {
    return ways.stream().anyMatch(way -> way.start() >= period);
  }

  private static double[] net(Way way, double charge) {
    if (charge == 0) {
      return way.value();
    }
    double[] net = way.value().clone();
    for (int i = 0; i < net.length; i++) {
      net[i] -= charge;
    }
    return net;
  }
}
