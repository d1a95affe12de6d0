package dev.quarterdeck.engine.chance;

/** Matrices of bits, as columns, each column a word of up to 32 rows. */
final class BitMatrix {
  private BitMatrix() {}

  /**
   * A random invertible matrix, each as likely as any other: random matrices until one is.
   *
   * @param key of the random numbers
   * @param size rows and columns, 1 to 32
   */
  static int[] invertible(long key, int size) {
    int[] matrix = new int[size];
    long counter = 0;
    do {
      for (int column = 0; column < size; column++) {
        matrix[column] = (int) (Hash.word(key, counter++) >>> (64 - size));
      }
    } while (!isInvertible(matrix));
    return matrix;
  }

  /** Whether no column is a sum of others, by elimination. */
  static boolean isInvertible(int[] matrix) {
    int[] byHighest = new int[32];
    for (int column : matrix) {
      int left = column;
      while (left != 0 && byHighest[highest(left)] != 0) {
        left ^= byHighest[highest(left)];
      }
      if (left == 0) {
        return false;
      }
      byHighest[highest(left)] = left;
    }
    return true;
  }

  /** The columns of a · b. */
  static int[] product(int[] a, int[] b) {
    int[] product = new int[b.length];
    for (int column = 0; column < b.length; column++) {
      for (int rest = b[column]; rest != 0; rest &= rest - 1) {
        product[column] ^= a[Integer.numberOfTrailingZeros(rest)];
      }
    }
    return product;
  }

  private static int highest(int word) {
    return 31 - Integer.numberOfLeadingZeros(word);
  }
}
