package dev.quarterdeck.engine.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.finance.Measured.Status;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class F02_MeasuresTest {
  private static final Discounting AT_10 = Discounting.of(0.1, Basis.REAL, Timing.START);

  @Test
  void allTenMeasuresHaveNamesOfTheirOwn() {
    assertThat(Measures.all()).extracting(Measure::name).doesNotHaveDuplicates().hasSize(10);
  }

  @Test
  void ratiosFollowTheirDefinitions() {
    CaseFlows flows =
        CaseFlows.of(Period.YEAR, Basis.REAL, row(100, 11), row(0, 165))
            .withCapital(row(100, 0))
            .withSunk(1e6);
    assertThat(value(new Npv(), flows)).isCloseTo(40, within(1e-12));
    assertThat(value(new Bcr(), flows)).isCloseTo(150 / 110.0, within(1e-12));
    assertThat(value(new Roi(), flows)).isCloseTo(54 / 111.0, within(1e-12));
    assertThat(value(new NpvPerCapital(), flows)).isCloseTo(0.4, within(1e-12));
    assertThat(value(new TotalCostOfOwnership(), flows)).isCloseTo(110, within(1e-12));
  }

  @Test
  void ratiosToNothingHaveNoValue() {
    CaseFlows free = net(0, 50);
    for (Measure measure : new Measure[] {new Bcr(), new Roi(), new NpvPerCapital(), new Mirr()}) {
      assertThat(measure.compute(free, AT_10).status()).isEqualTo(Status.NONE);
    }
  }

  /** Microsoft's example of the function MIRR: =MIRR(A2:A7, 10%, 12%) is 13 % (12.6094 %). */
  @Test
  void mirrIsTheSpreadsheets() {
    double[] flows = {-120_000, 39_000, 30_000, 21_000, 37_000, 46_000};
    assertThat(Mirr.of(flows, 0.10, 0.12).values().getFirst()).isCloseTo(0.126094, within(1e-6));
  }

  @Test
  void mirrOfACaseUsesTheDiscountRateForBothAndIsYearly() {
    double[] flows = {-120, 39, 30, 21, 37, 46, 10, 10, 20};
    double perYear = value(new Mirr(), net(flows));
    assertThat(perYear).isCloseTo(Mirr.of(flows, 0.1, 0.1).values().getFirst(), within(1e-13));
    double quarterly = StrictMath.pow(1.1, 0.25) - 1;
    double perQuarter = Mirr.of(flows, quarterly, quarterly).values().getFirst();
    CaseFlows quarters = net(flows);
    quarters = CaseFlows.of(Period.QUARTER, Basis.REAL, quarters.costs(), quarters.benefits());
    assertThat(value(new Mirr(), quarters))
        .isCloseTo(Math.pow(1 + perQuarter, 4) - 1, within(1e-12));
  }

  /** The spreadsheet function PMT: =PMT(10%, 5, -1000) is 263.797481. */
  @Test
  void theEquivalentAnnualValueIsTheSpreadsheetsPayment() {
    CaseFlows flows = net(1100, 0, 0, 0, 0);
    Discounting end = Discounting.of(0.1, Basis.REAL, Timing.END);
    assertThat(new EquivalentAnnualValue().compute(flows, end).values().getFirst())
        .isCloseTo(263.797481, within(1e-6));
  }

  /**
   * Net cash flows of a textbook: 100 out, then 40 a year is 2.5 years; discounted at 10 %, 3.02.
   */
  @Test
  void paybackIsTheTextbooks() {
    CaseFlows flows = net(-100, 40, 40, 40, 40);
    assertThat(value(new Payback(), flows)).isCloseTo(2.5, within(1e-12));
    double after3 = 100 - 40 / 1.1 - 40 / 1.21 - 40 / 1.331;
    assertThat(value(new DiscountedPayback(), flows))
        .isCloseTo(3 + after3 / (40 / 1.4641), within(1e-12));
  }

  @Test
  void paybackIsZeroNeverOrRepeated() {
    assertThat(new Payback().compute(net(1, 2), AT_10).values()).containsExactly(0.0);
    assertThat(new Payback().compute(net(-3, 2), AT_10).status()).isEqualTo(Status.NONE);
    assertThat(new Payback().compute(net(-1, 2, -3, 4), AT_10).values()).containsExactly(0.5, 2.5);
  }

  @Test
  void doingNothingIsSubtracted() {
    CaseFlows option = net(-100, 80, 80);
    CaseFlows nothing = net(-10, -10, 5);
    assertThat(option.against(nothing).net()).containsExactly(-90, 90, 75);
    assertThat(value(new Npv(), option.against(nothing)))
        .isCloseTo(value(new Npv(), option) - value(new Npv(), nothing), within(1e-12));
  }

  @Test
  void taxTakesItsShareOfProfitAfterDepreciation() {
    CaseFlows flows =
        CaseFlows.of(Period.YEAR, Basis.REAL, row(90, 10, 10), row(0, 60, 60))
            .withCapital(row(90, 0, 0));
    Taxation tax = new Taxation(0.2, 3);
    assertThat(tax.depreciation(flows)).containsExactly(30, 30, 30);
    assertThat(tax.tax(flows)).containsExactly(-6, 4, 4);
    assertThat(tax.afterTax(flows).net()).containsExactly(-84, 46, 46);
    assertThat(new Taxation(0.2, 7).depreciation(flows)[2]).isCloseTo(90 * 5 / 7.0, within(1e-12));
  }

  static CaseFlows net(double... net) {
    double[] costs = Arrays.stream(net).map(x -> Math.max(-x, 0)).toArray();
    double[] benefits = Arrays.stream(net).map(x -> Math.max(x, 0)).toArray();
    return CaseFlows.of(Period.YEAR, Basis.REAL, costs, benefits);
  }

  private static double value(Measure measure, CaseFlows flows) {
    return measure.compute(flows, AT_10).values().getFirst();
  }

  private static double[] row(double... row) {
    return row;
  }
}
