package dev.quarterdeck.engine.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.finance.Discounting.Step;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class F01_DiscountingTest {
  private static final double EXACT = 1e-14;

  @Test
  void timingSaysWhenInThePeriodMoneyMoves() {
    assertThat(factor(Timing.START)).isEqualTo(1.0);
    assertThat(factor(Timing.MID)).isCloseTo(1 / Math.sqrt(1.21), within(EXACT));
    assertThat(factor(Timing.END)).isCloseTo(1 / 1.21, within(EXACT));
  }

  @Test
  void midPeriodIsTheDefault() {
    assertThat(Discounting.of(0.08, Basis.REAL).timing()).isEqualTo(Timing.MID);
  }

  @Test
  void fourQuartersDiscountAsMuchAsAYear() {
    Discounting start = Discounting.of(0.08, Basis.REAL, Timing.START);
    assertThat(start.factor(Period.QUARTER, 1)).isCloseTo(Math.pow(1.08, -0.25), within(EXACT));
    assertThat(start.factors(Period.QUARTER, 9)[8]).isEqualTo(start.factors(Period.YEAR, 3)[2]);
  }

  @Test
  void aRateMayChangeInTheMiddleOfAPeriod() {
    Discounting falling = new Discounting(0.1, Basis.REAL, Timing.MID, List.of(new Step(2, 0.05)));
    assertThat(falling.factor(Period.YEAR, 2)).isCloseTo(1 / 1.21 / Math.sqrt(1.05), within(EXACT));
  }

  @Test
  void theFormulaSaysRatesAndTiming() {
    Discounting mid = Discounting.of(0.08, Basis.REAL);
    assertThat(mid.formula(Period.QUARTER))
        .isEqualTo("(1 + 0.08)^−years, years = (quarter + 0.5) ÷ 4");
    assertThat(Discounting.of(0.1, Basis.REAL, Timing.END).formula(Period.YEAR))
        .isEqualTo("(1 + 0.1)^−years, years = (year + 1)");
    assertThat(Discounting.greenBook().formula(Period.YEAR))
        .isEqualTo(
            "(1 + 0.035)^−years, the years after 30 at 0.03, the years after 75 at 0.025, years = year");
  }

  @Test
  void theGreenBooksFactorsAreMet() throws IOException {
    double[] factors = Discounting.greenBook().factors(Period.YEAR, 126);
    List<List<String>> rows = SharedFinance.rows("green_book_discount_factors_derived.csv");
    assertThat(rows).hasSize(126);
    for (List<String> row : rows) {
      int year = Integer.parseInt(row.getFirst());
      assertThat(factors[year])
          .as("year %d", year)
          .isCloseTo(Double.parseDouble(row.get(row.size() - 2)), within(5.1e-11));
    }
  }

  @Test
  void aRealRateOnNominalFlowsIsRefusedWithAdvice() {
    CaseFlows nominal = CaseFlows.of(Period.YEAR, Basis.NOMINAL, new double[1], new double[1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Npv().compute(nominal, Discounting.greenBook()))
        .withMessageContaining("rate is real and must be nominal")
        .withMessageContaining("Maybe");
  }

  @Test
  void impossibleRatesAndDisorderedStepsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Discounting.of(-1, Basis.REAL))
        .withMessageContaining("above -1");
    List<Step> disordered = List.of(new Step(75, 0.02), new Step(30, 0.03));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Discounting(0.03, Basis.REAL, Timing.MID, disordered))
        .withMessageContaining("30 follows 75");
  }

  private static double factor(Timing timing) {
    return Discounting.of(0.21, Basis.REAL, timing).factor(Period.YEAR, 0);
  }

  @Test
  void factorsAreTheSameWhateverWasAskedForBefore() {
    Discounting asked = Discounting.of(0.08, Basis.REAL);
    Discounting fresh = Discounting.of(0.08, Basis.REAL);
    asked.factors(Period.QUARTER, 2)[0] = 0;
    assertThat(asked.factors(Period.QUARTER, 4)).containsExactly(fresh.factors(Period.QUARTER, 4));
    assertThat(asked.factors(Period.YEAR, 3)).containsExactly(fresh.factors(Period.YEAR, 3));
    assertThat(asked.factors(Period.YEAR, 1)).containsExactly(fresh.factor(Period.YEAR, 0));
    assertThat(asked).isEqualTo(fresh).hasSameHashCodeAs(fresh);
  }
}
