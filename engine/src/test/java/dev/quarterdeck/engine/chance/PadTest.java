package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PadTest {
  private static final int POINTS = 256;

  private static Pad pad(long key, int names) {
    var all = new TreeSet<String>();
    for (int d = 0; d < names; d++) {
      all.add("q%03d".formatted(d));
    }
    return new Pad(Sampling.SOBOL, Directions.all(), key, all, POINTS);
  }

  private static double[] uniforms(Pad pad, int dimension, int replicate) {
    var block = new Block(Kernels.plain(), 0);
    block.at(replicate, 0, POINTS);
    pad.stream("q%03d".formatted(dimension)).draw(block);
    double[] uniforms = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      uniforms[i] = (Integer.toUnsignedLong(block.words[i]) + 0.5) * 0x1p-32;
    }
    return uniforms;
  }

  /** Each elementary interval of 1/n holds one point of a scrambled dimension. */
  @Test
  void scrambledDimensionsAreNets() {
    Pad pad = pad(3, 128);
    for (int d = 0; d < 128; d++) {
      boolean[] seen = new boolean[POINTS];
      for (double u : uniforms(pad, d, d % 16)) {
        assertThat(seen[(int) (u * POINTS)]).isFalse();
        seen[(int) (u * POINTS)] = true;
      }
    }
  }

  /** The first two dimensions are a (0, m, 2)-net: every box of area 1/n holds one point. */
  @Test
  void theFirstTwoDimensionsFillEveryElementaryBox() {
    Pad pad = pad(11, 2);
    double[] x = uniforms(pad, 0, 5);
    double[] y = uniforms(pad, 1, 5);
    for (int bits = 0; bits <= 8; bits++) {
      boolean[] seen = new boolean[POINTS];
      for (int i = 0; i < POINTS; i++) {
        int box = ((int) (x[i] * (1 << bits)) << (8 - bits)) | (int) (y[i] * (1 << (8 - bits)));
        assertThat(seen[box]).isFalse();
        seen[box] = true;
      }
    }
  }

  /** Blocks of any length give the same words. */
  @Test
  void wordsDoNotDependOnTheBlock() {
    Stream stream = pad(7, 3).stream("q001");
    var whole = new Block(Kernels.plain(), 0);
    whole.at(2, 0, POINTS);
    stream.draw(whole);
    var part = new Block(Kernels.plain(), 0);
    for (int from = 0; from < POINTS; from += 32) {
      part.at(2, from, 32);
      stream.draw(part);
      for (int i = 0; i < 32; i++) {
        assertThat(part.words[i]).isEqualTo(whole.words[from + i]);
      }
    }
  }

  /**
   * The mean product of equal dimensions of two pads is as far from that of independent numbers as
   * chance would have it: its standard deviation over pads is (1/12) / √n.
   */
  @Test
  void equalDimensionsOfTwoPadsMeetAsIfAtRandom() {
    double squares = 0;
    double sum = 0;
    int trials = 0;
    for (long key = 0; key < 40; key++) {
      for (int replicate = 0; replicate < 16; replicate++) {
        double[] x = uniforms(pad(2 * key + 1, 3), 2, replicate);
        double[] y = uniforms(pad(2 * key + 2, 3), 2, replicate);
        double product = 0;
        for (int i = 0; i < POINTS; i++) {
          product += (x[i] - 0.5) * (y[i] - 0.5) / POINTS;
        }
        double scaled = product * 12 * Math.sqrt(POINTS);
        sum += scaled;
        squares += scaled * scaled;
        trials++;
      }
    }
    assertThat(sum / trials).isBetween(-0.15, 0.15);
    assertThat(squares / trials).isBetween(0.75, 1.3);
  }

  /** Of 4,000 scrambles half flip a node, and a quarter both of two. */
  @Test
  void scramblesFlipAnyTwoNodesOfTheTreeIndependently() {
    List<double[]> flips = new ArrayList<>();
    int scrambles = 4000;
    int nodes = 15;
    for (int s = 0; s < scrambles; s++) {
      int[] words = new int[16];
      for (int i = 0; i < 16; i++) {
        words[i] = i;
      }
      Kernels.plain().scramble(words, 16, Hash.word(99, 2 * s), Hash.word(99, 2 * s + 1));
      double[] flipped = new double[nodes];
      for (int level = 0, node = 0; level < 4; level++) {
        for (int prefix = 0; prefix < 1 << level; prefix++, node++) {
          // The point whose reversed digits are the prefix, then zeros.
          int bit = words[prefix] >>> (31 - level) & 1;
          flipped[node] = bit;
        }
      }
      flips.add(flipped);
    }
    for (int a = 0; a < nodes; a++) {
      for (int b = a; b < nodes; b++) {
        int both = 0;
        for (double[] flipped : flips) {
          both += flipped[a] == 1 && flipped[b] == 1 ? 1 : 0;
        }
        double expected = a == b ? 0.5 : 0.25;
        assertThat(both / (double) scrambles)
            .as("nodes %s and %s", a, b)
            .isBetween(expected - 0.03, expected + 0.03);
      }
    }
  }

  @Test
  void randomMatricesAreInvertibleAndOthersAreNot() {
    for (int size = 1; size <= 18; size++) {
      int[] matrix = BitMatrix.invertible(size, size);
      assertThat(BitMatrix.isInvertible(matrix)).isTrue();
      matrix[size - 1] = size == 1 ? 0 : matrix[0];
      assertThat(BitMatrix.isInvertible(matrix)).isFalse();
    }
  }
}
