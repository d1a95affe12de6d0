package dev.quarterdeck.office.workspace;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The word that was probably meant, by edit distance. */
public final class Nearest {
  private Nearest() {}

  /**
   * The nearest known word in quotes, or null when none is near: a third of its letters may differ.
   */
  public static @Nullable String to(String written, Collection<String> known) {
    String best = null;
    int least = 1 + Math.max(1, written.length() / 3);
    for (String word : known) {
      if (written.length() < 100 && Math.abs(word.length() - written.length()) < least) {
        int distance = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
        if (distance < least) {
          least = distance;
          best = word;
        }
      }
    }
    return best == null ? null : "'" + best + "'";
  }

  /** Letters to insert, remove, replace or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
