package dev.quarterdeck.bench.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seeded choices; the same seed chooses the same on every machine. */
record Dice(SplittableRandom random) {
  private static final int WINDOW = 50_000;

  static Dice of(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  /** The texts of a block, parted by bars; a line may end anywhere, {@code <space>} is one. */
  static String[] words(String block) {
    String[] words = block.replace('\n', ' ').split(" ?¦ ?", -1);
    java.util.Arrays.setAll(words, i -> words[i].strip().replace("<space>", " "));
    return words;
  }

  /** Uniform from 0 to below {@code bound}; 0 when there is nothing to choose from. */
  int below(int bound) {
    return bound <= 1 ? 0 : random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  String pick(String... from) {
    return from[below(from.length)];
  }

  /** A place where a pattern is found, from anywhere on; null when there is none. */
  @Nullable MatchResult find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = below(text.length());
    for (int start : new int[] {from, 0}) {
      if (matcher.region(start, Math.min(text.length(), start + WINDOW)).find()) {
        return matcher.toMatchResult();
      }
    }
    return null;
  }

  /** Mostly 1, sometimes 10 or 100 or 1000. */
  int scale() {
    int scale = 1;
    while (scale < 1000 && oneIn(6)) {
      scale *= 10;
    }
    return scale;
  }
}
