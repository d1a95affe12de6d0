package dev.quarterdeck.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What happens to a file below its characters: other encodings, flipped and missing bytes. */
final class ByteMutations {
  private ByteMutations() {}

  static byte[] apply(byte[] bytes, Dice dice) {
    return switch (dice.below(6)) {
      case 0 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      case 1 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
      case 2 -> Arrays.copyOf(bytes, dice.below(bytes.length + 1));
      case 3 -> Arrays.copyOf(bytes, bytes.length + 1 + dice.below(1000));
      case 4 -> prefixed(bytes, 0xEF, 0xBB, 0xBF);
      default -> flipped(bytes, dice);
    };
  }

  private static byte[] flipped(byte[] bytes, Dice dice) {
    byte[] flipped = bytes.clone();
    for (int i = 1 + dice.below(20); i > 0 && flipped.length > 0; i--) {
      flipped[dice.below(flipped.length)] = (byte) dice.below(256);
    }
    return flipped;
  }

  private static byte[] prefixed(byte[] bytes, int... mark) {
    byte[] all = new byte[mark.length + bytes.length];
    for (int i = 0; i < mark.length; i++) {
      all[i] = (byte) mark[i];
    }
    System.arraycopy(bytes, 0, all, mark.length, bytes.length);
    return all;
  }
}
