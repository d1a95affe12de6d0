package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceClassesTest {

  @Test
  void builtInClassesMeanWhatTheirSourcesPublish() {
    List<ReferenceClass> classes = ReferenceClasses.builtIn();

    assertThat(classes).extracting(ReferenceClass::name).doesNotHaveDuplicates();
    assertThat(classes).allSatisfy(one -> assertThat(one.source()).isNotBlank());
    Correction itChange = classes.getFirst().multipliers();
    assertThat(itChange.cost().mean()).isEqualTo(1.27, within(1e-12));
    assertThat(itChange.cost().quantile(0.9)).isEqualTo(3);
    assertThat(itChange.cost().quantile(0.8)).isLessThan(1);
    Correction rail = classes.get(2).multipliers();
    assertThat(rail.cost().mean()).isEqualTo(1.447, within(1e-12));
  }

  /**
   * Ratios 1, 2, 3 and 4 of estimates 10, 10, 10 and 70: 340 of 100 spent. The P80 of the next case
   * is at place 0.8 · 5 of the four.
   */
  @Test
  void ownClassesSummariseTheirPast() {
    Ratios ratios =
        Ratios.of(
            List.of(
                new Ratios.Past(10, 20),
                new Ratios.Past(10, 10),
                new Ratios.Past(70, 280),
                new Ratios.Past(10, 30)),
            1);

    assertThat(ratios.median()).isEqualTo(2.5, within(1e-12));
    assertThat(ratios.p80()).isEqualTo(4, within(1e-12));
    assertThat(ratios.weightedMean()).isEqualTo(3.4, within(1e-12));
    assertThat(ratios.multipliers().mean()).isEqualTo(2.5, within(1e-12));
    assertThat(ratios.low()).isBetween(1.0, 3.4);
    assertThat(ratios.high()).isBetween(3.4, 4.0);
    assertThat(ratios.warnings()).hasSize(2);
  }

  @Test
  void manyPastCasesNeedNoWarningOfTheirNumber() {
    List<Ratios.Past> past =
        IntStream.range(0, 30).mapToObj(i -> new Ratios.Past(10, 10 + i)).toList();

    assertThat(Ratios.of(past, 1).warnings()).hasSize(1);
    assertThatThrownBy(() -> Ratios.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
