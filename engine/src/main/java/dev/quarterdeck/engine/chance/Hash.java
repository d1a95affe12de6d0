package dev.quarterdeck.engine.chance;

/** SplitMix64 (Steele, Lea and Flood 2014) as a function of a key and a counter. */
public final class Hash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** The counter-th word of the stream of a key. */
  public static long word(long key, long counter) {
    return mix(key + (counter + 1) * GOLDEN);
  }

  /** The key of a named part of something that has a key. */
  public static long key(long key, String name) {
    long value = mix(key ^ 0x5851F42D4C957F2DL);
    for (int i = 0; i < name.length(); i++) {
      value = mix(value + GOLDEN + name.charAt(i));
    }
    return mix(value + name.length());
  }

  /** A number above 0 and below 1 from the upper 52 bits. */
  public static double uniform(long word) {
    return ((word >>> 12) + 0.5) * 0x1p-52;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
