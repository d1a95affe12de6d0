package dev.quarterdeck.office.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads all that comes and keeps the end of it. */
final class Tail implements Runnable {
  private static final int KEPT = 4_000;

  private final InputStream from;
  private byte[] last = new byte[0];

  Tail(InputStream from) {
    this.from = from;
  }

  @Override
  public void run() {
    byte[] some = new byte[KEPT];
    try {
      for (int n = from.read(some); n >= 0; n = from.read(some)) {
        keep(some, n);
      }
    } catch (IOException closed) {
      // what was read is what there is
    }
  }

  private synchronized void keep(byte[] some, int n) {
    int old = Math.min(last.length, KEPT - n);
    byte[] kept = new byte[old + n];
    System.arraycopy(last, last.length - old, kept, 0, old);
    System.arraycopy(some, 0, kept, old, n);
    last = kept;
  }

  synchronized String text() {
    return new String(last, StandardCharsets.UTF_8).strip();
  }
}
