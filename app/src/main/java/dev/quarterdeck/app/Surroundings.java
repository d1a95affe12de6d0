package dev.quarterdeck.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a command may know of the machine it runs on, so that a test can give it another.
 *
 * @param out for results
 * @param err for problems, errors and progress
 * @param outIsTerminal whether a person reads {@code out} directly
 * @param errIsTerminal whether a person reads {@code err} directly
 * @param environment the environment variables
 * @param home the folder of the project, where {@code example} and {@code .qd} are
 * @param here what relative paths are relative to
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path home,
    Path here) {

  /**
   * The real ones. Which streams are terminals is told by {@code qd} in {@code qd.terminal}, as the
   * JDK can only say it of input and output together.
   */
  static Surroundings ofProcess() {
    String terminals = System.getProperty("qd.terminal", "");
    return new Surroundings(
        writer(System.out),
        writer(System.err),
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv(),
        Path.of(System.getProperty("qd.home", "")).toAbsolutePath(),
        Path.of("").toAbsolutePath());
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Whether {@code out} takes colours: a terminal and no NO_COLOR (no-color.org). */
  boolean colours() {
    return outIsTerminal && mayColour();
  }

  /** Whether {@code err} takes colours. */
  boolean errColours() {
    return errIsTerminal && mayColour();
  }

  private boolean mayColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Whether a moving progress bar makes sense: a person watches, not a log. */
  boolean movingProgress() {
    return errIsTerminal
        && !environment.containsKey("CI")
        && !"dumb".equals(environment.get("TERM"));
  }

  /** A path as the user wrote it, seen from where the user stands. */
  Path path(Path written) {
    return here.resolve(written).normalize();
  }
}
