package dev.quarterdeck.bench.chance;

import java.lang.management.ManagementFactory;

/** CPU time of this thread. */
final class Cpu {
  private Cpu() {}

  /** In nanoseconds. */
  static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
