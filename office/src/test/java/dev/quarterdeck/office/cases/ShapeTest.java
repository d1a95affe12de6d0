package dev.quarterdeck.office.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Share;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Shape.Delivery TWO_QUARTERS = new Shape.Delivery(1, 3, 3);

  @Test
  void aDeliveryTotalIsSpreadEvenlyOverDelivery() {
    assertFlow(new Shape.DeliveryTotal(List.of()), 0, 0, 0.5, 0.5, 0, 0, 0);
  }

  @Test
  void aProfileWeighsEqualPartsOfDelivery() {
    assertFlow(new Shape.DeliveryTotal(List.of(1.0, 3.0)), 0, 0, 0.25, 0.75, 0, 0, 0);
  }

  @Test
  void aDelayDoesNotMoveADeliveryTotal() {
    assertFlow(new Shape.DeliveryTotal(List.of()), 2, 0, 0.5, 0.5, 0, 0, 0);
  }

  @Test
  void aDelayExtendsADeliveryRate() {
    assertFlow(new Shape.DeliveryRate(3), 1.5, 0, 1, 1, 1, 0.5, 0);
  }

  @Test
  void aTotalWithoutASpreadFallsInThePeriodOfGoLive() {
    assertFlow(new Shape.OperationTotal(null), 0, 0, 0, 0, 1, 0, 0);
  }

  @Test
  void aSpreadTotalLosesWhatFallsBeyondTheAppraisal() {
    assertFlow(new Shape.OperationTotal(new Span(12)), 1, 0, 0, 0, 0, 0.25, 0.25);
  }

  @Test
  void aYearlyRateIsAQuarterOfItInEachQuarterFromGoLiveToTheEnd() {
    assertFlow(new Shape.OperationRate(12, List.of(), null), 0, 0, 0, 0, 0.25, 0.25, 0.25);
  }

  @Test
  void aRateEndsAfterItsTimeEvenWithinAPeriod() {
    assertFlow(new Shape.OperationRate(3, List.of(), new Span(4.5)), 0, 0, 0, 0, 1, 0.5, 0);
  }

  @Test
  void aRampRisesByYearsAndItsLastStepStays() {
    var ramp = List.of(new Share(0.25), new Share(0.5), new Share(1));
    double[] flow = new double[14];
    new Shape.OperationRate(3, ramp, null).add(flow, TWO_QUARTERS, 0);
    assertThat(flow)
        .containsExactly(
            new double[] {0, 0, 0, .25, .25, .25, .25, .5, .5, .5, .5, 1, 1, 1}, EXACT);
  }

  @Test
  void daysAreSpreadByTheirShareOfAPeriod() {
    double[] flow = new double[4];
    new Shape.DeliveryTotal(List.of()).add(flow, new Shape.Delivery(0.5, 3, 12), 0);
    assertThat(flow).containsExactly(new double[] {0.2, 0.4, 0.4, 0}, EXACT);
  }

  private static void assertFlow(Shape shape, double delay, double... expected) {
    double[] flow = new double[expected.length];
    shape.add(flow, TWO_QUARTERS, delay);
    assertThat(flow).containsExactly(expected, EXACT);
  }
}
