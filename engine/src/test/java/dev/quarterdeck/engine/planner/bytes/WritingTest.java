package dev.quarterdeck.engine.planner.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.engine.planner.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
  private final Writing to = new Writing(10_000);

  private Reading read() {
    return new Reading(to.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        Long.MIN_VALUE,
        0x7FEF_FFFF_FFFF_FFFFL,
        0x7FF0_0000_0000_0000L,
        0xFFF0_0000_0000_0000L,
        0x7FF8_0000_0000_0000L,
        0x7FF8_0000_0000_0ABCL,
        0xFFFF_FFFF_FFFF_FFFFL
      })
  void everyBitOfANumberIsKept(long bits) {
    double number = Double.longBitsToDouble(bits);
    double[] many = new double[99];
    java.util.Arrays.fill(many, number);
    to.number(number).numbers(number, 1, number).numbers(many);

    Reading from = read();

    assertThat(Double.doubleToRawLongBits(from.number())).isEqualTo(bits);
    for (int count : new int[] {3, 99}) {
      double[] numbers = from.numbers();
      assertThat(numbers).hasSize(count);
      assertThat(Double.doubleToRawLongBits(numbers[0])).isEqualTo(bits);
      assertThat(Double.doubleToRawLongBits(numbers[count - 1])).isEqualTo(bits);
    }
  }

  @Test
  void textsAreKeptWellFormedOrNotAndEqualOnesAreOneObject() {
    List<String> texts = List.of("", "capex", "Zürich 🚢", "\uD83D", "a\0b", "capex");

    to.texts(texts);
    List<String> read = read().texts();

    assertThat(read).isEqualTo(texts);
    assertThat(read.get(5)).isSameAs(read.get(1));
  }

  @Test
  void aManyTimesGrownMessageIsKept() {
    double[] numbers = new double[1200];
    java.util.Arrays.setAll(numbers, i -> Math.sqrt(i));
    to.numbers(numbers).flag(true).one(Status.PROVEN).wide(Long.MIN_VALUE);

    Reading from = read();

    assertThat(from.numbers()).isEqualTo(numbers);
    assertThat(from.flag()).isTrue();
    assertThat(from.one(Status.class)).isEqualTo(Status.PROVEN);
    assertThat(from.wide()).isEqualTo(Long.MIN_VALUE);
    assertThat(from.<String>all("read")).isEqualTo("read");
  }

  @Test
  void moreThanMayBeWrittenIsRefused() {
    assertThatThrownBy(() -> to.numbers(new double[2000]))
        .hasMessage("A plan problem or a result must come to at most 10000 bytes, and needs more.");
  }

  @Test
  void aCountThatCannotBeIsRefusedBeforeAnythingIsMadeForIt() {
    to.whole(Integer.MAX_VALUE).whole(0);

    assertThatThrownBy(() -> read().numbers())
        .hasMessage(
            "Before byte 4: A count must be 0 to what the 4 bytes left may hold, and is"
                + " 2147483647.");
    assertThatThrownBy(() -> read().texts()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasNeverWrittenIsRefused() {
    to.whole(0).whole(3).whole(7).flag(false);

    assertThatThrownBy(() -> read().text()).hasMessageContaining("left may hold");
    assertThatThrownBy(() -> read().all("")).hasMessageContaining("Nothing must follow, and 13");
    assertThatThrownBy(() -> new Reading(new byte[] {2}).flag()).hasMessageContaining("0 or 1");
    assertThatThrownBy(() -> new Reading(new byte[3]).whole()).hasMessageContaining("3 are left");
    assertThatThrownBy(() -> new Reading(new byte[] {0, 0, 0, 1}).text())
        .hasMessageContaining("must be one of the 0 before it or the next, and is 1");
    assertThatThrownBy(() -> new Reading(new Writing(99).text("DONE").bytes()).one(Status.class))
        .hasMessage("The word (DONE) must be one of [PROVEN, FEASIBLE, INFEASIBLE, UNDECIDED].");
  }
}
