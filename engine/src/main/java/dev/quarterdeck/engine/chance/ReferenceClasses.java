package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.Estimate.Lognormal;
import dev.quarterdeck.engine.chance.Estimate.Point;
import java.util.List;

/** Reference classes with published figures. */
public final class ReferenceClasses {
  private static final Point AS_PLANNED = new Point(1);
  private static final String NOT_GIVEN =
      "Cost only: time and benefit are left as estimated. The source gives mean and standard"
          + " deviation; the lognormal shape is assumed.";
  private static final String TRANSPORT =
      "Flyvbjerg, Holm & Buhl 2002, Underestimating Costs in Public Works Projects";

  private ReferenceClasses() {}

  /** The classes built in, each with its source. */
  public static List<ReferenceClass> builtIn() {
    return List.of(
        itChange(),
        new ReferenceClass(
            "large-it",
            "Large IT projects above USD 15M",
            "Bloch, Blumberg & Laartz 2012 (McKinsey and Oxford), Delivering large-scale IT projects",
            5400,
            new Correction(new Point(1.45), new Point(1.07), new Point(0.44)),
            "Means only, without a spread: cost +45 %, time +7 %, benefit -56 %. n is the whole database,"
                + " 'more than 5,400 IT projects'; the figures are of the large ones in it, whose number"
                + " the source does not give."),
        transport("rail", "Rail", 58, 1.447, 0.384),
        transport("bridges-and-tunnels", "Bridges and tunnels", 33, 1.338, 0.624),
        transport("roads", "Roads", 167, 1.204, 0.299));
  }

  private static ReferenceClass itChange() {
    double sixth = 1 / 6.0;
    double others = (1.27 - 3 * sixth) / (1 - sixth);
    return new ReferenceClass(
        "it-change",
        "IT change initiatives",
        "Flyvbjerg & Budzier 2011, Why Your IT Project May Be Riskier Than You Think",
        1471,
        new Correction(
            Discrete.either(others, 3, sixth), Discrete.either(1, 1.7, sixth), AS_PLANNED),
        "Two outcomes: one in six at +200 % cost and +70 % time, the others at the cost that makes"
            + " the mean +27 % and assumed on time. The real tail is longer: it may have no mean.");
  }

  private static ReferenceClass transport(
      String name, String title, int n, double mean, double sd) {
    double variance = StrictMath.log(1 + sd * sd / (mean * mean));
    Lognormal cost = new Lognormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
    return new ReferenceClass(
        name, title, TRANSPORT, n, new Correction(cost, AS_PLANNED, AS_PLANNED), NOT_GIVEN);
  }
}
