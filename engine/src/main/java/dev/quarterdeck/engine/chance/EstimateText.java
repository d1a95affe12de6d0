package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.Discrete.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads estimates as people write them. */
final class EstimateText {
  /** Longest text of an amount. */
  static final int LONGEST = 1000;

  private static final List<String> FAMILIES =
      List.of("pert", "triangular", "normal", "lognormal", "uniform", "discrete", "metalog");
  private static final Pattern FAMILY =
      Pattern.compile(
          "(?<name>[A-Za-z]{1,12})\\s{0,9}\\((?<arguments>[^()]*)\\)\\s{0,9}(?<currency>[A-Z]{3}|[€£$¥₹])?");
  private static final Pattern DASHED =
      Pattern.compile("(?<low>[^-–—…]{1,60}?)(?:-|–|—|…|\\.{3,9}|\\bto\\b)(?<high>[^-–—…]{1,60})");

  private EstimateText() {}

  /** An estimate and the currency it was written in. */
  record Read(Estimate estimate, @Nullable String currency) {}

  /** The estimate a text is, or null when it must be a formula or nothing. */
  static @Nullable Read read(String text) {
    Check.that(
        text.length() <= LONGEST,
        "An amount must have at most %s characters, not %s",
        LONGEST,
        text.length());
    String stripped = text.strip();
    Matcher family = FAMILY.matcher(stripped);
    if (family.matches() && !isFunction(family.group("name"))) {
      return family(family);
    }
    Numeral number = Numeral.find(stripped);
    if (number != null) {
      return new Read(new Estimate.Point(number.value()), number.currency());
    }
    refuseNearRanges(stripped);
    int dots = stripped.indexOf("..");
    if (dots >= 0) {
      return range(stripped, stripped.substring(0, dots), stripped.substring(dots + 2));
    }
    return slashed(stripped);
  }

  /** What a text must be that is no estimate. */
  static IllegalArgumentException grammar(String text) {
    String maybe = Numeral.maybe(text);
    return new IllegalArgumentException(
        "'%s' must be a number or a range like 80k..150k or 80k / 100k / 150k%s"
            .formatted(text.strip(), maybe.isEmpty() ? ". Maybe pert(80k, 100k, 150k)" : maybe));
  }

  private static boolean isFunction(String name) {
    return name.equals("min") || name.equals("max");
  }

  private static void refuseNearRanges(String text) {
    Matcher match = DASHED.matcher(text);
    if (match.matches()
        && Numeral.find(match.group("low")) != null
        && Numeral.find(match.group("high")) != null) {
      throw new IllegalArgumentException(
          "'%s' must be a number or a range. Maybe %s..%s"
              .formatted(text, match.group("low").strip(), match.group("high").strip()));
    }
  }

  private static Read range(String text, String lowText, String highText) {
    if (lowText.isBlank() || highText.isBlank() || highText.contains("..")) {
      throw new IllegalArgumentException(
          "'" + text + "' must be one range of two numbers. Maybe 80k..150k");
    }
    if (lowText.indexOf('(') >= 0 || lowText.indexOf('*') >= 0 || highText.indexOf('*') >= 0) {
      throw new IllegalArgumentException(
          "'%s' must not hold a range inside a formula. Maybe give the range a name of its own, and"
                  .formatted(text)
              + " use the name");
    }
    Numeral low = Numeral.parse(lowText);
    Numeral high = Numeral.parse(highText);
    sameScale(List.of(low, high), lowText.strip() + high.scale() + ".." + highText.strip());
    if (low.value() >= high.value()) {
      throw new IllegalArgumentException(
          "'%s' must begin with the smaller number (P10) and end with the larger (P90). Maybe %s"
              .formatted(
                  text,
                  low.value() == high.value()
                      ? highText.strip()
                      : highText.strip() + ".." + lowText.strip()));
    }
    return new Read(
        Estimate.range(low.value(), high.value()), Numeral.agree(low.currency(), high.currency()));
  }

  /** {@code 80..150k} could mean 80 or 80k: nobody may guess. */
  private static void sameScale(List<Numeral> numerals, String maybe) {
    String last = numerals.getLast().scale();
    for (Numeral numeral : numerals) {
      Check.that(
          last.isEmpty() || !numeral.scale().isEmpty() || numeral.value() == 0,
          "Each number of a range must carry its own unit (%s). Maybe %s",
          last,
          maybe);
    }
  }

  /** {@code a / b / c} of three numbers; other numbers of numbers are nearly that. */
  private static @Nullable Read slashed(String text) {
    String[] parts = text.split("/", -1);
    List<Numeral> numerals = new ArrayList<>();
    for (String part : parts) {
      Numeral numeral = Numeral.find(part);
      if (numeral == null) {
        return null;
      }
      numerals.add(numeral);
    }
    Check.that(
        parts.length == 3,
        "'%s' must be three numbers: P10 / P50 / P90. Maybe 80k / 100k / 150k, or 80k..150k",
        text);
    String unit = numerals.getLast().scale();
    sameScale(numerals, "each with its " + unit + ", as in 80k / 100k / 150k");
    Estimate estimate =
        Metalog.triplet(numerals.get(0).value(), numerals.get(1).value(), numerals.get(2).value());
    String currency = Numeral.agree(numerals.get(0).currency(), numerals.get(1).currency());
    return new Read(estimate, Numeral.agree(currency, numerals.get(2).currency()));
  }

  private static Read family(Matcher match) {
    Arguments arguments = Arguments.of(match.group("name"), match.group("arguments"));
    String trailing = match.group("currency");
    if (trailing != null) {
      trailing = Numeral.parse("1 " + trailing).currency();
    }
    return new Read(arguments.estimate(), Numeral.agree(arguments.currency(), trailing));
  }

  /** The arguments of a named family: numbers, or pairs of two. */
  private record Arguments(
      String name, List<Numeral> firsts, List<Numeral> seconds, @Nullable String currency) {

    static Arguments of(String name, String text) {
      if (!FAMILIES.contains(name.toLowerCase(Locale.ROOT))) {
        throw unknown(name);
      }
      List<Numeral> firsts = new ArrayList<>();
      List<Numeral> seconds = new ArrayList<>();
      String currency = null;
      for (String argument : text.split(",", -1)) {
        String[] pair = argument.split(":", 2);
        Numeral first = Numeral.parse(pair[0]);
        currency = Numeral.agree(currency, first.currency());
        firsts.add(first);
        if (pair.length == 2) {
          Numeral second = Numeral.parse(pair[1]);
          currency = Numeral.agree(currency, second.currency());
          seconds.add(second);
        }
      }
      return new Arguments(name.toLowerCase(Locale.ROOT), firsts, seconds, currency);
    }

    Estimate estimate() {
      return switch (name) {
        case "pert" -> {
          numbers(3, "pert(80k, 100k, 150k)");
          yield new Pert(at(0), at(1), at(2));
        }
        case "triangular" -> {
          numbers(3, "triangular(80k, 100k, 150k)");
          yield new Estimate.Triangular(at(0), at(1), at(2));
        }
        case "normal" -> {
          numbers(2, "normal(100k, 20k)");
          yield new Estimate.Normal(at(0), at(1));
        }
        case "lognormal" -> {
          numbers(2, "lognormal(80k, 150k)");
          yield Estimate.Lognormal.range(at(0), at(1));
        }
        case "uniform" -> {
          numbers(2, "uniform(80k, 150k)");
          yield new Estimate.Uniform(at(0), at(1));
        }
        case "discrete" -> new Discrete(outcomes());
        case "metalog" -> Metalog.through(quantiles());
        default -> throw unknown(name);
      };
    }

    private static IllegalArgumentException unknown(String name) {
      return new IllegalArgumentException(
          "'%s' must be one of %s, or min and max in a formula. Maybe pert(80k, 100k, 150k)"
              .formatted(name, String.join(", ", FAMILIES)));
    }

    private double at(int index) {
      return firsts.get(index).value();
    }

    private void numbers(int count, String example) {
      Check.that(
          firsts.size() == count && seconds.isEmpty(),
          "%s must have %s numbers, not %s. Maybe %s",
          name,
          count,
          firsts.size(),
          example);
    }

    private void pairs(String example) {
      Check.that(
          firsts.size() == seconds.size(),
          "%s must have pairs of two numbers with a colon between. Maybe %s",
          name,
          example);
    }

    private List<Outcome> outcomes() {
      pairs("discrete(10: 30%, 20: 70%)");
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < firsts.size(); i++) {
        outcomes.add(new Outcome(at(i), seconds.get(i).value()));
      }
      outcomes.sort((one, other) -> Double.compare(one.value(), other.value()));
      return outcomes;
    }

    private SortedMap<Double, Double> quantiles() {
      pairs("metalog(5%: 3, 50%: 8, 95%: 20)");
      SortedMap<Double, Double> quantiles = new TreeMap<>();
      for (int i = 0; i < firsts.size(); i++) {
        Double before = quantiles.put(at(i), seconds.get(i).value());
        Check.that(before == null, "metalog must give each probability once, not twice %s", at(i));
      }
      return quantiles;
    }
  }
}
