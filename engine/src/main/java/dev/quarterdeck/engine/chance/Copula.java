package dev.quarterdeck.engine.chance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How correlated drivers move together beyond their rank correlation: whether an extreme of one
 * makes an extreme of the others likelier than the rank correlation alone would have it.
 */
public sealed interface Copula {
  /**
   * Extremes come ever more apart the further out they lie, whatever the correlation below 1: tail
   * dependence 0.
   */
  record Gaussian() implements Copula {
    @Override
    public String toString() {
      return "gaussian";
    }
  }

  /**
   * Student's t copula (Demarta and McNeil 2005): all drivers that are connected by correlations
   * share how far out they lie, so that bad years come together, even where two of them have no
   * correlation.
   *
   * @param freedom degrees of freedom ν, 2 to 30; tail dependence is
   *     2·T<sub>ν+1</sub>(−√((ν+1)(1−r)/(1+r))): for r = 0.5 it is 0.39 at ν = 2, 0.25 at 4, 0.08
   *     at 10; beyond 30 the copula is all but Gaussian
   */
  record Student(int freedom) implements Copula {
    public Student {
      Check.that(
          freedom >= 2 && freedom <= 30,
          "The degrees of freedom of a copula must be from 2 to 30, not %s",
          freedom);
    }

    @Override
    public String toString() {
      return "student(" + freedom + ")";
    }
  }

  /**
   * From text: {@code gaussian} or {@code student(4)}.
   *
   * @throws IllegalArgumentException when it is neither, saying what must be
   */
  static Copula parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher student = Pattern.compile("student\\s*\\(\\s*(\\d{1,6})\\s*\\)").matcher(plain);
    if (student.matches()) {
      return new Student(Integer.parseInt(student.group(1)));
    }
    Check.that(
        plain.equals("gaussian"),
        "A copula must be gaussian, or student(ν) with ν degrees of freedom, not '%s'",
        text);
    return new Gaussian();
  }
}
