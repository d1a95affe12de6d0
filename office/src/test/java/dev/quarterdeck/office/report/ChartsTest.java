package dev.quarterdeck.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.report.ReportView.Bin;
import dev.quarterdeck.office.report.ReportView.Bucket;
import dev.quarterdeck.office.report.ReportView.BudgetUse;
import dev.quarterdeck.office.report.ReportView.Choice;
import dev.quarterdeck.office.report.ReportView.Distribution;
import dev.quarterdeck.office.report.ReportView.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private final Format eur = new Format("EUR");

  @Test
  void ticksAreRoundAndInside() {
    assertThat(new Axis(-3e6, 33e6, 0, 100).ticks(8))
        .containsExactly(0.0, 5e6, 10e6, 15e6, 20e6, 25e6, 30e6);
    assertThat(new Axis(0, 0.09, 0, 100).ticks(4)).containsExactly(0.0, 0.02, 0.04, 0.06, 0.08);
    assertThat(new Axis(5, 5, 0, 100).ticks(4)).isEmpty();
  }

  @Test
  void aBinAcrossZeroIsPartLossPartGain() {
    Svg svg = histogram(new Bin(-1e6, 3e6, 0.5), new Bin(3e6, 7e6, 0.5));
    double loss = numbers(svg, "class=\"loss\"[^>]* width=\"([0-9.]+)\"").getFirst();
    List<Double> gains = numbers(svg, "class=\"gain\"[^>]* width=\"([0-9.]+)\"");
    // half a pixel of air stands on either side of a column
    assertThat(gains).hasSize(2);
    assertThat((gains.getFirst() + 1) / (loss + 1)).isBetween(2.95, 3.05);
    assertThat((gains.getLast() + 1) / (loss + 1)).isBetween(3.95, 4.05);
  }

  @Test
  void columnsAreAsHighAsTheirShare() {
    Svg svg = histogram(new Bin(0, 1e6, 0.2), new Bin(1e6, 2e6, 0.8));
    List<Double> heights = numbers(svg, "class=\"gain\"[^>]* height=\"([0-9.]+)\"");
    assertThat(heights.getLast() / heights.getFirst()).isBetween(3.95, 4.05);
  }

  @Test
  void aBudgetUsedUpReachesItsLine() {
    Svg svg = budget(600e3, 400e3, 1e6);
    List<Double> tops = numbers(svg, "<rect class=\"gain\"[^>]* y=\"([0-9.]+)\"");
    double line = numbers(svg, "class=\"limit\"[^>]* y1=\"([0-9.]+)\"").getFirst();
    assertThat(tops).hasSize(2);
    assertThat(tops.getLast()).isEqualTo(line);
    assertThat(tops.getFirst()).isGreaterThan(line);
  }

  @Test
  void moneyCarriedInRaisesTheLine() {
    Svg svg = budget(600e3, 400e3, 2e6);
    double line = numbers(svg, "class=\"limit\"[^>]* y1=\"([0-9.]+)\"").getFirst();
    double top = numbers(svg, "<rect class=\"gain\"[^>]* y=\"([0-9.]+)\"").getLast();
    assertThat(136 - line).isBetween(1.99 * (136 - top), 2.01 * (136 - top));
    assertThat(svg.toString()).contains("1.00\u00a0M\u00a0EUR left");
  }

  @Test
  void rangesShareOneScaleWithZero() {
    Choice choice = Nordhavn.view().choice();
    RangeBars bars = RangeBars.over(choice);
    Value value = choice.funded().getFirst().npv();
    double zero = numbers(bars.draw("a", value), "class=\"zero\" x1=\"([0-9.]+)\"").getFirst();
    for (ReportView.Funded row : choice.funded()) {
      Svg bar = bars.draw("b", row.npv());
      assertThat(numbers(bar, "class=\"zero\" x1=\"([0-9.]+)\"")).containsExactly(zero);
      double mean = numbers(bar, "class=\"at\" x=\"([0-9.]+)\"").getFirst() + 1;
      assertThat(mean > zero).isEqualTo(row.npv().mean().value() > 0);
    }
  }

  @Test
  void aPointEstimateIsCalledOne() {
    Value point = new Value(eur.money(1e6), null, null, null);
    Svg bar = new RangeBars(new Axis(0, 2e6, 0, 100)).draw("a", point);
    assertThat(bar.toString()).contains("Point estimate 1.00").doesNotContain("class=\"span\"");
  }

  private Svg histogram(Bin... bins) {
    Figure one = eur.money(1e6);
    Distribution npv =
        new Distribution(List.of(bins), one, null, one, one, one, Format.chance(0.1), one, 100);
    return new Histogram(npv, eur).draw("h", 600);
  }

  private Svg budget(double first, double second, double available) {
    Figure left = eur.money(available - first - second);
    Bucket year =
        new Bucket(
            "2027",
            0,
            2,
            eur.money(1e6),
            eur.money(available - 1e6),
            eur.money(first + second),
            left);
    BudgetUse use =
        new BudgetUse("capex", List.of(eur.money(first), eur.money(second)), List.of(year));
    return new BudgetChart(use, Nordhavn.periods(2), eur, 380).draw("b");
  }

  private static List<Double> numbers(Svg svg, String pattern) {
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(svg.toString());
    while (matcher.find()) {
      numbers.add(Double.valueOf(matcher.group(1)));
    }
    return numbers;
  }
}
