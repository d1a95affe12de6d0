package dev.quarterdeck.engine.chance;

import static dev.quarterdeck.engine.chance.Sketch.benefit;
import static dev.quarterdeck.engine.chance.Sketch.cost;
import static dev.quarterdeck.engine.chance.Sketch.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A model as the simulation takes it, and the same model as one row of random numbers after the
 * other.
 *
 * @param row the output of one row
 */
record RowModel(String name, Sketch sketch, ToDoubleFunction<Numbers> row) {
  @Override
  public String toString() {
    return name;
  }

  /** One case of lines with weights that do not depend on the delay. */
  private static Sketch sum(Case one, double... weights) {
    double[][] lines = new double[weights.length][];
    for (int l = 0; l < lines.length; l++) {
      lines[l] = flat(weights[l]);
    }
    return Sketch.of(one, lines);
  }

  static List<RowModel> all() {
    List<RowModel> all = new ArrayList<>(estimates());
    all.addAll(drivers());
    all.addAll(events());
    all.addAll(delays());
    all.addAll(classes());
    all.addAll(portfolios());
    return all;
  }

  private static List<RowModel> estimates() {
    Case normal = Sketch.plain(benefit("a", "normal(10, 3)"), cost("b", "normal(8, 2)"));
    Case skew = Sketch.plain(benefit("a", "pert(20, 45, 90)"), cost("b", "30..70"));
    Case straight = Sketch.plain(benefit("a", "uniform(0, 4)"), cost("b", "triangular(0, 1, 5)"));
    Case few = Sketch.plain(benefit("a", "discrete(1: 20 %, 5: 50 %, 7: 30 %)"), cost("b", "3..5"));
    Case three = Sketch.plain(benefit("a", "80 / 100 / 150"), cost("b", "normal(90, 20)"));
    Case tails = Sketch.plain(benefit("a", "1..40"), cost("b", "pert(2, 3, 60)"));
    return List.of(
        new RowModel("normals", sum(normal, 1, -1), x -> x.normal(10, 3) - x.normal(8, 2)),
        new RowModel(
            "pert and lognormal", sum(skew, 1, -1), x -> x.pert(20, 45, 90) - x.range(30, 70)),
        new RowModel(
            "uniform and triangular",
            sum(straight, 1, -1),
            x -> x.uniform(0, 4) - x.triangular(0, 1, 5)),
        new RowModel(
            "discrete",
            sum(few, 1, -1),
            x -> {
              double u = x.uniform();
              return (u < 0.3 ? 7 : u < 0.5 ? 1 : 5) - x.range(3, 5);
            }),
        new RowModel("metalog", sum(three, 1, -1), x -> x.metalog(80, 100, 150) - x.normal(90, 20)),
        new RowModel("heavy tails", sum(tails, 1, -1), x -> x.range(1, 40) - x.pert(2, 3, 60)));
  }

  private static List<RowModel> drivers() {
    Case product = Sketch.plain(benefit("a", "visits * uplift * 3"), cost("b", "50..400"));
    Case choice = Sketch.plain(benefit("a", "visits > 120 ? visits * 2 : min(visits, 100) - 10"));
    Case quotient = Sketch.plain(benefit("a", "(x - 2) / (y + 1) + max(x, y)"));
    Case chain = Sketch.plain(benefit("a", "x * y - 0.4 * z"));
    double xy = 2 * Math.sin(Math.PI * 0.6 / 6);
    double xz = 2 * Math.sin(Math.PI * -0.4 / 6);
    double yz = 2 * Math.sin(Math.PI * 0.1 / 6);
    double side = Math.sqrt(1 - xy * xy);
    double zy = (yz - xy * xz) / side;
    Sketch two = Sketch.of(quotient, flat(1)).driver("x", "1..4").driver("y", "2..6");
    Sketch three = Sketch.of(chain, flat(1)).driver("x", "1..4").driver("y", "normal(3, 1)");
    three = three.driver("z", "5..30").correlated("x", "y", 0.6);
    return List.of(
        new RowModel(
            "product of drivers",
            sum(product, 1, -1).driver("visits", "80..150").driver("uplift", "pert(0, 1, 2)"),
            x -> 3 * x.range(80, 150) * x.pert(0, 1, 2) - x.range(50, 400)),
        new RowModel(
            "a choice",
            sum(choice, 1).driver("visits", "80..150"),
            x -> {
              double visits = x.range(80, 150);
              if (visits <= 120) {
                return (visits < 100 ? visits : 100) - 10;
              }
              return visits + visits;
            }),
        new RowModel(
            "a quotient",
            two,
            x -> {
              double a = x.range(1, 4);
              double b = x.range(2, 6);
              return (a > b ? a : b) + (a - 2) / (1 + b);
            }),
        new RowModel(
            "three correlated drivers",
            three.correlated("x", "z", -0.4).correlated("z", "y", 0.1),
            x -> {
              double first = x.normal(0, 1);
              double second = xy * first + side * x.normal(0, 1);
              double rest = Math.sqrt(1 - xz * xz - zy * zy);
              double third = xz * first + zy * (second - xy * first) / side + rest * x.normal(0, 1);
              double a = Math.exp(Math.log(4) / 2 + Math.log(4) / 2 / Numbers.Z90 * first);
              double c = Math.exp(Math.log(150) / 2 + Math.log(6) / 2 / Numbers.Z90 * third);
              return a * (3 + second) - 0.4 * c;
            }));
  }

  private static List<RowModel> events() {
    var locals = Map.of("basket", Estimate.parse("pert(1, 4, 5)"));
    Case shared =
        Sketch.local(locals, benefit("a", "basket * 30"), cost("b", "60 + 10 * basket * basket"));
    List<Event> failures = List.of(Event.fail("f", 0.15, 1), Event.fail("g", 0.4, 0.35));
    Case fails =
        Sketch.late(0, failures, benefit("a", "60..140"), benefit("b", "20"), cost("c", "30..60"));
    List<Event> rare = List.of(Event.fail("f", 0.01, 1));
    Case rarely = Sketch.late(0, rare, benefit("a", "normal(100, 5)"), cost("b", "normal(60, 5)"));
    return List.of(
        new RowModel(
            "a local in two lines",
            sum(shared, 1, -1),
            x -> {
              double basket = x.pert(1, 4, 5);
              return 30 * basket - 60 - 10 * basket * basket;
            }),
        new RowModel(
            "two failures",
            sum(fails, 1, 2, -1),
            x -> {
              double left = x.range(60, 140) + 40;
              left = x.happens(0.15) ? 0 : left;
              left = x.happens(0.4) ? left * 0.65 : left;
              return left - x.range(30, 60);
            }),
        new RowModel(
            "a rare failure",
            sum(rarely, 1, -1),
            x -> (x.happens(0.01) ? 0 : x.normal(100, 5)) - x.normal(60, 5)));
  }

  /** Discounted value of 1 in every year from the delay on, in ten years at 7 %, year by year. */
  private static double annuity(double delay) {
    int whole = (int) delay;
    double share = delay - whole;
    double value = 0;
    double growth = 1;
    for (int year = 1; year <= 10; year++) {
      growth *= 1.07;
      double working = year > whole + 1 ? 1 : year == whole + 1 ? 1 - share : 0;
      value += working / growth;
    }
    return value;
  }

  private static double[] annuities(int most, double factor) {
    double[] weights = new double[most + 1];
    for (int d = 0; d <= most; d++) {
      weights[d] = factor * annuity(d);
    }
    return weights;
  }

  private static double[] even(int most, double weight) {
    double[] weights = new double[most + 1];
    Arrays.fill(weights, weight);
    return weights;
  }

  private static List<RowModel> delays() {
    List<Event> always = List.of(Event.delay("d", 1, Estimate.parse("pert(0, 1, 4)")));
    Case yearly = Sketch.late(10, always, benefit("a", "normal(20, 9)"), cost("b", "80..150"));
    List<Event> often =
        List.of(
            Event.delay("d", 0.4, Estimate.parse("0.5..4")),
            Event.delay("e", 0.5, Estimate.parse("normal(1, 1)")));
    Case clipped = Sketch.late(3, often, benefit("a", "10..30"), cost("b", "normal(90, 9)"));
    List<Event> both = List.of(new Event("d", 0.3, 0.7, Estimate.parse("uniform(1, 5)")));
    Case worse = Sketch.late(6, both, benefit("a", "10..30"), cost("b", "60..90"));
    return List.of(
        new RowModel(
            "ten years with a delay",
            Sketch.of(yearly, annuities(10, 1), even(10, -1)),
            x -> x.normal(20, 9) * annuity(x.pert(0, 1, 4)) - x.range(80, 150)),
        new RowModel(
            "delays below none and beyond the last",
            Sketch.of(clipped, annuities(3, 1), even(3, -1)),
            x -> {
              double late = x.happens(0.4) ? x.range(0.5, 4) : 0;
              late += x.happens(0.5) ? x.normal(1, 1) : 0;
              late = late < 0 ? 0 : late > 3 ? 3 : late;
              return x.range(10, 30) * annuity(late) - x.normal(90, 9);
            }),
        new RowModel(
            "late and less",
            Sketch.of(worse, annuities(6, 1), even(6, -1)),
            x -> {
              boolean happens = x.happens(0.3);
              double late = x.uniform(1, 5);
              double gain = x.range(10, 30);
              double costs = x.range(60, 90);
              return happens ? 0.3 * gain * annuity(late) - costs : gain * annuity(0) - costs;
            }));
  }

  private static List<RowModel> classes() {
    var correction =
        new Correction(
            Estimate.parse("1..2.2"),
            Estimate.parse("1..1.8"),
            Estimate.parse("triangular(0.2, 0.9, 1.1)"));
    Case overrun = Sketch.corrected(6, correction, benefit("a", "20..40"), cost("b", "60..110"));
    var few =
        new Correction(
            Estimate.parse("discrete(0.9: 25 %, 1.2: 50 %, 3: 25 %)"),
            new Estimate.Point(1),
            new Estimate.Point(0.8));
    Case steps = Sketch.corrected(0, few, benefit("a", "pert(50, 140, 260)"), cost("b", "60..110"));
    return List.of(
        new RowModel(
            "dearer, later and less by class",
            Sketch.of(overrun, annuities(6, 1), even(6, -1)),
            x -> {
              // Cost and duration share one draw: one normal score for both.
              double z = x.normal(0, 1) / Numbers.Z90;
              double dearer = Math.sqrt(2.2) * Math.pow(2.2, z / 2);
              double longer = Math.sqrt(1.8) * Math.pow(1.8, z / 2);
              double late = Math.min(6, Math.max(0, 4 * longer - 4));
              double less = x.triangular(0.2, 0.9, 1.1);
              return less * x.range(20, 40) * annuity(late) - dearer * x.range(60, 110);
            }),
        new RowModel(
            "a class of three",
            sum(steps, 1, -1),
            x -> {
              double u = x.uniform();
              double dearer = u > 0.75 ? 3 : u > 0.5 ? 0.9 : 1.2;
              return 0.8 * x.pert(50, 140, 260) - dearer * x.range(60, 110);
            }));
  }

  private static List<RowModel> portfolios() {
    Case one = Sketch.plain(benefit("a", "market * own"), cost("b", "30..60"));
    one =
        new Case(
            "c", "c", Map.of("own", Estimate.parse("5..15")), one.lines(), List.of(), null, 4, 0);
    Case small = new Case("s", "c", one.locals(), one.lines().subList(0, 1), List.of(), null, 4, 0);
    Sketch market = Sketch.of(one, flat(1), flat(-1)).driver("market", "normal(4, 2)");
    Sketch five = market;
    for (int k = 1; k < 5; k++) {
      five = five.and(Sketch.renamed(one, "c" + k, "c" + k), flat(1), flat(-1));
    }
    return List.of(
        new RowModel(
            "five cases in one market",
            five,
            x -> {
              double shared = x.normal(4, 2);
              double sum = 0;
              for (int k = 0; k < 5; k++) {
                sum += shared * x.range(5, 15) - x.range(30, 60);
              }
              return sum;
            }),
        new RowModel(
            "two options of one initiative",
            market.and(small, flat(-0.5)),
            x -> 0.5 * x.normal(4, 2) * x.range(5, 15) - x.range(30, 60)),
        new RowModel("twelve initiatives", twelve(), RowModel::twelveRows),
        new RowModel("twenty-four quantities and a multiplier", many(), RowModel::manyRows));
  }

  private static Sketch twelve() {
    List<Event> late = List.of(Event.delay("d", 1, Estimate.parse("pert(0, 1, 4)")));
    Case one =
        Sketch.late(
            10,
            late,
            cost("build", "80k..150k"),
            cost("run", "5k..9k"),
            benefit("a", "pert(20k, 45k, 90k)"),
            benefit("b", "normal(12k, 4k)"));
    double[][] weight = {even(10, -3), annuities(10, -1), annuities(10, 1), annuities(10, 1)};
    Sketch all = Sketch.of(one, weight);
    for (int k = 1; k < 12; k++) {
      all = all.and(Sketch.renamed(one, "c" + k, "c" + k), weight);
    }
    return all;
  }

  private static double twelveRows(Numbers x) {
    double sum = 0;
    for (int k = 0; k < 12; k++) {
      double years = annuity(x.pert(0, 1, 4));
      double yearly = x.pert(20e3, 45e3, 90e3) + x.normal(12e3, 4e3) - x.range(5e3, 9e3);
      sum += yearly * years - 3 * x.range(80e3, 150e3);
    }
    return sum;
  }

  private static Sketch many() {
    List<Line> lines = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      lines.add(cost("c" + k, "8..15"));
      lines.add(benefit("b" + k, "pert(1, 2, 4)"));
      weights.add(even(5, -1));
      weights.add(annuities(5, 1));
    }
    List<Event> events =
        List.of(
            Event.fail("f", 0.1, 0.6),
            Event.fail("g", 0.2, 0.2),
            Event.delay("d", 0.5, Estimate.parse("pert(0, 1, 4)")));
    var correction =
        new Correction(Estimate.parse("0.9..1.4"), new Estimate.Point(1), new Estimate.Point(1));
    Case one = new Case("c", "c", Map.of(), lines, events, correction, 4, 5);
    return Sketch.of(one, weights.toArray(double[][]::new));
  }

  private static double manyRows(Numbers x) {
    double costs = 0;
    double gains = 0;
    for (int k = 0; k < 10; k++) {
      costs += x.range(8, 15);
      gains += x.pert(1, 2, 4);
    }
    gains *= x.happens(0.1) ? 0.4 : 1;
    gains *= x.happens(0.2) ? 0.8 : 1;
    double late = x.happens(0.5) ? x.pert(0, 1, 4) : 0;
    return gains * annuity(late) - costs * x.range(0.9, 1.4);
  }
}
