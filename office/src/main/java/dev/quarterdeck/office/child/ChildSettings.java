package dev.quarterdeck.office.child;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a child process gets.
 *
 * @param heapMebibytes memory for its Java objects; the solver's own comes on top and has no limit
 * @param grace how long it may take to answer once it is cancelled; then it is killed
 */
public record ChildSettings(int heapMebibytes, Duration grace) {
  private static final int LEAST = 16;
  private static final int USUAL = 2048;
  private static final Duration MOST_GRACE = Duration.ofDays(1);

  public ChildSettings {
    if (heapMebibytes < LEAST) {
      throw new IllegalArgumentException(
          "The heap of a child process (" + heapMebibytes + " MiB) must be at least " + LEAST);
    }
    if (grace.isNegative() || grace.compareTo(MOST_GRACE) > 0) {
      throw new IllegalArgumentException(
          "The grace of a child process (" + grace + ") must be nothing to a day.");
    }
  }

  /** 2 GiB, or half of the machine's memory if that is less; a minute of grace. */
  public static ChildSettings standard() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long half = memory / 2 >> 20;
    return new ChildSettings(Math.clamp(half, LEAST, USUAL), Duration.ofMinutes(1));
  }
}
