package dev.quarterdeck.engine.chance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
  private final SplittableRandom random = new SplittableRandom(26);

  /** Against the definition: a point is the exclusive or of the directions of its index's bits. */
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 64, 512, 1024})
  void aPointOfANetIsTheSumOfItsIndexsDirections(int n) {
    int[] directions = random.ints(32).toArray();
    int[] words = random.ints(n + 1).toArray();
    int after = words[n];
    int first = 5 * n;

    Kernels.plain().net(words, n, first, directions);

    for (int i = 0; i < n; i++) {
      int sum = 0;
      for (int bit = 0; bit < 32; bit++) {
        sum ^= (first + i >>> bit & 1) == 0 ? 0 : directions[bit];
      }
      assertThat(words[i]).as("point %s of %s", i, n).isEqualTo(sum);
    }
    assertThat(words[n]).isEqualTo(after);
  }

  /** Against the definition by octaves, without looking at a float's bits. */
  @Test
  void aCellIsAnEighthOfAnOctaveOfTheDistanceFromTheNearerEnd() {
    int[] words = new int[1 << 14];
    for (int i = 0; i < words.length; i++) {
      words[i] = random.nextInt() >> i % 32;
    }
    int[] ends = {0, -1, 1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30, (1 << 30) - 1};
    int[] rounding = {0x7FFFFFBF, 0x7FFFFFC1, 0x01000001, 0x01000003, 0x02000003, 0x3FFFFFE1};
    System.arraycopy(ends, 0, words, 0, ends.length);
    System.arraycopy(rounding, 0, words, ends.length, rounding.length);
    int[] cell = new int[words.length];
    double[] place = new double[words.length];

    Kernels.plain().cells(words, words.length, new float[words.length], cell, place);

    for (int i = 0; i < words.length; i++) {
      boolean upper = words[i] < 0;
      double distance = (float) ((upper ? ~words[i] : words[i]) | 1);
      int octave = Math.getExponent(distance);
      double eighths = (distance / Math.scalb(1.0, octave) - 1) * 8;
      int eighth = (int) eighths;
      String word = Integer.toHexString(words[i]);
      assertThat(cell[i]).as(word).isEqualTo((upper ? 256 : 0) + 8 * octave + eighth);
      assertThat(place[i]).as(word).isEqualTo(eighths - eighth);
    }
  }
}
