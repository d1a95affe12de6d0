package dev.quarterdeck.engine.finance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the distinct roots of a polynomial with whole coefficients, exactly, by Sturm's theorem.
 */
final class Sturm {
  private final List<BigInteger[]> chain = new ArrayList<>();

  /** Coefficients from the highest power down; flows in order are a polynomial in 1 + r. */
  Sturm(long[] coefficients) {
    BigInteger[] p =
        trim(Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    chain.add(p);
    BigInteger[] q = derivative(p);
    while (q.length > 0) {
      chain.add(q);
      BigInteger[] next = minusRemainder(chain.get(chain.size() - 2), q);
      q = next;
    }
  }

  /** Roots above {@code from} and up to {@code to}, both as fractions over 100. */
  int count(long from, long to) {
    return changes(from) - changes(to);
  }

  private int changes(long hundredths) {
    int changes = 0;
    int before = 0;
    for (BigInteger[] p : chain) {
      int sign = sign(p, BigInteger.valueOf(hundredths));
      if (sign * before < 0) {
        changes++;
      }
      before = sign == 0 ? before : sign;
    }
    return changes;
  }

  private static int sign(BigInteger[] p, BigInteger hundredths) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger scale = BigInteger.ONE;
    for (BigInteger a : p) {
      sum = sum.multiply(hundredths).add(a.multiply(scale));
      scale = scale.multiply(BigInteger.valueOf(100));
    }
    return sum.signum();
  }

  private static BigInteger[] derivative(BigInteger[] p) {
    BigInteger[] d = new BigInteger[Math.max(0, p.length - 1)];
    for (int i = 0; i < d.length; i++) {
      d[i] = p[i].multiply(BigInteger.valueOf(p.length - 1L - i));
    }
    return d;
  }

  /** −(a mod b), scaled by a positive number to stay whole. */
  private static BigInteger[] minusRemainder(BigInteger[] a, BigInteger[] b) {
    BigInteger[] r = a;
    while (r.length >= b.length) {
      BigInteger lead = r[0];
      BigInteger[] next = new BigInteger[r.length - 1];
      for (int i = 1; i < r.length; i++) {
        BigInteger take = i < b.length ? lead.multiply(b[i]) : BigInteger.ZERO;
        BigInteger kept = r[i].multiply(b[0]);
        next[i - 1] = b[0].signum() > 0 ? kept.subtract(take) : take.subtract(kept);
      }
      r = trim(next);
    }
    return Arrays.stream(r).map(BigInteger::negate).toArray(BigInteger[]::new);
  }

  private static BigInteger[] trim(BigInteger[] p) {
    return Arrays.stream(p).dropWhile(a -> a.signum() == 0).toArray(BigInteger[]::new);
  }
}
