package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentCopulaTest {
  private static final int SAMPLES = 1 << 16;

  private static double[][] ranks(Copula copula, double ab, double bc, int samples) {
    var drivers =
        List.of(
            new Driver("a", Estimate.parse("80..150")),
            new Driver("b", Estimate.parse("pert(1, 2, 9)")),
            new Driver("c", Estimate.parse("uniform(0, 1)")));
    var asked = List.of(new Correlation("a", "b", ab), new Correlation("b", "c", bc));
    var model = new Model(11, samples, Sampling.SOBOL, drivers, asked, copula, List.of());
    Simulation simulation = Simulation.of(model);
    return simulation.drivers().stream().map(simulation::ranks).toArray(double[][]::new);
  }

  @ParameterizedTest
  @CsvSource({"2, 0.5", "2, -0.9", "3, 0.8", "4, 0.3", "4, 0.95", "10, -0.6", "30, 0.7"})
  void driversHaveTheRankCorrelationAskedFor(int freedom, double rank) {
    double[][] ranks = ranks(new Copula.Student(freedom), rank, 0, SAMPLES);
    assertThat(spearman(ranks[0], ranks[1])).isEqualTo(rank, within(0.003));
    assertThat(spearman(ranks[0], ranks[2])).isEqualTo(0, within(0.003));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 10, 30})
  void eachDriverKeepsItsOwnDistribution(int freedom) {
    for (double[] ranks : ranks(new Copula.Student(freedom), 0.5, 0.3, SAMPLES)) {
      Arrays.sort(ranks);
      for (int i = 0; i < ranks.length; i++) {
        double even = (i + 0.5) / ranks.length;
        assertThat(ranks[i]).isEqualTo(even, within(0.004));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 0.5, 0.01", "4, 0.5, 0.01", "4, 0, 0.02", "10, 0.7, 0.005", "30, 0.5, 0.01"})
  void extremesComeTogetherAsOftenAsTheDistributionOfStudentSays(
      int freedom, double correlation, double level) {
    double rank = Family.Student.of(freedom).rank(correlation);
    double[][] ranks = ranks(new Copula.Student(freedom), rank, 0, 1 << 20);
    double truth = bothBelow(freedom, correlation, level);
    double error = Math.sqrt(truth / (1 << 20));
    assertThat(together(ranks[0], ranks[1], level)).isEqualTo(truth, within(4 * error));
  }

  /** At 1 % and r = 0.5 the Gaussian copula has 0.13 of the extremes together, Student's 0.3. */
  @Test
  void fewerDegreesOfFreedomMakeJointExtremesLikelier() {
    double gaussian = bothWorst(new Copula.Gaussian());
    double ten = bothWorst(new Copula.Student(10));
    double four = bothWorst(new Copula.Student(4));
    double two = bothWorst(new Copula.Student(2));
    assertThat(gaussian).isBetween(0.115, 0.14);
    assertThat(ten).isGreaterThan(1.3 * gaussian);
    assertThat(four).isGreaterThan(1.2 * ten);
    assertThat(two).isGreaterThan(1.2 * four);
  }

  private static double bothWorst(Copula copula) {
    double[][] ranks = ranks(copula, 0.483, 0, 1 << 18);
    return together(ranks[0], ranks[1], 0.01) / 0.01;
  }

  @Test
  void thirtyDegreesAreAllButGaussian() {
    Family student = Family.Student.of(30);
    for (double r : new double[] {-1, -0.6, 0.1, 0.5, 0.9, 1}) {
      assertThat(student.rank(r)).isEqualTo(Family.Normal.of().rank(r), within(0.004));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 30})
  void correlationAndRankAreInverse(int freedom) {
    Family student = Family.Student.of(freedom);
    assertThat(student.rank(1)).isEqualTo(1, within(5e-4));
    for (double r : new double[] {-0.99, -0.4, 0, 0.25, 0.8}) {
      assertThat(student.correlation(student.rank(r))).isEqualTo(r, within(1e-12));
    }
  }

  @Test
  void tailsOfTwoDegreesAreInClosedForm() {
    Scores scores = Family.Student.of(2).scores();
    double[] t = {-40_000, -3_000, -41.7, -3.3, -1, -1e-3, 0, 0.4, 2.2, 500};
    int[] words = new int[t.length];
    scores.words(t, words, t.length);
    for (int i = 0; i < t.length; i++) {
      double tail = -Math.expm1(-0.5 * Math.log1p(2 / (t[i] * t[i]))) / 2;
      double word = Integer.toUnsignedLong(t[i] < 0 ? words[i] : ~words[i]) + 0.5;
      assertThat(Math.abs(word * 0x1p-32 - tail)).isLessThan(1e-6 * tail + 0x1p-32);
    }
  }

  /** Percentage points of χ² with ν degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.4). */
  @ParameterizedTest
  @CsvSource({"2, 0.05, 0.103", "5, 0.05, 1.145", "10, 0.95, 18.307", "29, 0.999, 58.301"})
  void quantilesOfGammaAreThoseOfTheTables(int freedom, double p, double value) {
    assertThat(2 * new Gamma(freedom / 2.0).quantile(p)).isEqualTo(value, within(6e-4));
  }

  @Test
  void aGammaOfShapeOneIsExponential() {
    var gamma = new Gamma(1);
    for (double p : new double[] {0x1p-32, 1e-6, 0.2, 0.5, 0.9, 1 - 0x1p-32}) {
      double truth = -Math.log1p(-p);
      assertThat(gamma.quantile(p)).isEqualTo(truth, within(1e-7 * truth));
    }
    assertThat(gamma.lower(3) + gamma.upper(3)).isEqualTo(1, within(1e-15));
  }

  @Test
  void aCopulaIsReadAndWritten() {
    assertThat(Copula.parse(" Student( 4 ) "))
        .isEqualTo(new Copula.Student(4))
        .hasToString("student(4)");
    assertThat(Copula.parse("gaussian")).isEqualTo(new Copula.Gaussian()).hasToString("gaussian");
    assertThatThrownBy(() -> Copula.parse("student(1)"))
        .hasMessage("The degrees of freedom of a copula must be from 2 to 30, not 1");
    assertThatThrownBy(() -> Copula.parse("clayton"))
        .hasMessage(
            "A copula must be gaussian, or student(ν) with ν degrees of freedom, not 'clayton'");
  }

  private static double together(double[] a, double[] b, double level) {
    int both = 0;
    for (int i = 0; i < a.length; i++) {
      both += a[i] < level && b[i] < level ? 1 : 0;
    }
    return both / (double) a.length;
  }

  private static double spearman(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += 12 * (a[i] - 0.5) * (b[i] - 0.5) / a.length;
    }
    return sum;
  }

  /**
   * Probability that both of two variables of Student's distribution lie below their quantile of a
   * level: given the first is x, the other is r·x + √((ν + x²)(1 − r²)/(ν + 1)) · T of ν + 1
   * degrees (Demarta and McNeil 2005). Integrated over u = the first's probability by midpoints.
   */
  private static double bothBelow(int freedom, double r, double level) {
    var beta = new Beta(freedom / 2.0, 0.5);
    double edge = quantile(beta, freedom, level);
    var next = new Beta((freedom + 1) / 2.0, 0.5);
    int steps = 4000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double x = quantile(beta, freedom, (i + 0.5) / steps * level);
      double spread = Math.sqrt((freedom + x * x) * (1 - r * r) / (freedom + 1));
      sum += probability(next, freedom + 1, (edge - r * x) / spread);
    }
    return sum / steps * level;
  }

  private static double probability(Beta beta, int freedom, double t) {
    double beyond = beta.probability(freedom / (freedom + t * t)) / 2;
    return t < 0 ? beyond : 1 - beyond;
  }

  /** For levels below a half. */
  private static double quantile(Beta beta, int freedom, double level) {
    double low = -1e6;
    double high = 0;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (probability(beta, freedom, middle) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
