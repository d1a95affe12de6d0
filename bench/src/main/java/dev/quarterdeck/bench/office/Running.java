package dev.quarterdeck.bench.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole server as a process of its own, started as its user would by {@code qd}. */
final class Running implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("is at +(http://\\S+?)/?$");
  private static final Pattern TOKEN = Pattern.compile("setup\\?token=([^\\s&]+)");
  private static final long MOST_SECONDS = 120;

  private final Process process;
  private final Path errors;
  private URI address = URI.create("http://127.0.0.1");
  private @Nullable String token;

  private Running(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /**
   * Starts one and waits until it says where it is.
   *
   * @param errors where its error stream goes
   * @throws IllegalStateException when it ends instead
   */
  static Running start(Path home, Path errors, List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(home.resolve("qd").toString()));
    line.addAll(arguments);
    line.addAll(List.of("--port", "0"));
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Running running = new Running(builder.start(), errors);
    running.listen();
    return running;
  }

  private void listen() throws IOException {
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher at = ADDRESS.matcher(line);
      Matcher with = TOKEN.matcher(line);
      if (at.find()) {
        address = URI.create(at.group(1));
      } else if (with.find()) {
        token = with.group(1);
      } else if (line.startsWith("Stop with")) {
        return;
      }
    }
    throw new IllegalStateException("The server must start, and ended: " + said());
  }

  URI address() {
    return address;
  }

  @Nullable String token() {
    return token;
  }

  /** What it wrote to its error stream. */
  String said() throws IOException {
    return Files.readString(errors).strip();
  }

  /** Memory that is really there, now; not a number where the system does not say it. */
  double residentMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Processor time that it took so far; not a number where the system does not say it. */
  double processorMillis() {
    return process
        .info()
        .totalCpuDuration()
        .map(taken -> (double) taken.toMillis())
        .orElse(Double.NaN);
  }

  /** What {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What Ctrl C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
