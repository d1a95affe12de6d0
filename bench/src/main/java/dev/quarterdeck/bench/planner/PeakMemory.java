package dev.quarterdeck.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that this process has had resident, native memory included, as Linux counts it.
 */
final class PeakMemory {
  private static final Path RESET = Path.of("/proc/self/clear_refs");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final double KIBI = 1024;

  private PeakMemory() {}

  /** Counts anew from here on where the system lets it, else since the process began. */
  static PeakMemory fromNow() {
    try {
      if (Files.isWritable(RESET)) {
        // "5" resets the peak, see proc_pid_clear_refs(5)
        Files.writeString(RESET, "5");
      }
    } catch (IOException unsupported) {
      // then it counts since the process began
    }
    return new PeakMemory();
  }

  /** NaN where it cannot be known. */
  double mebibytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(PEAK)) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIBI;
        }
      }
    } catch (IOException notLinux) {
      // unknown then
    }
    return Double.NaN;
  }
}
