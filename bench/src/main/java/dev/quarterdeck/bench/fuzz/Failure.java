package dev.quarterdeck.bench.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case that broke something.
 *
 * @param input the case
 * @param what in one line
 * @param where the places in the code that tell it from other failures
 * @param details a trace
 */
record Failure(Case input, String what, String where, String details) {
  private static final int PLACES = 3;

  static Failure thrown(Case input, Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    String what = thrown.getClass().getSimpleName() + ": " + first(thrown.getMessage());
    return new Failure(input, what, places(thrown.getStackTrace()), text.toString());
  }

  static Failure slow(Case input, String step, double seconds, StackTraceElement[] stack) {
    String details = Arrays.stream(stack).map(at -> "\tat " + at).collect(Collectors.joining("\n"));
    return new Failure(input, "Slow %s: %.1f s".formatted(step, seconds), places(stack), details);
  }

  /** What failures of the same cause have in common. */
  String key() {
    String kind = what.split(":", 2)[0];
    boolean promise = kind.equals(Trial.BrokenPromise.class.getSimpleName());
    return promise ? what.split(", but java.|\\d", 2)[0] : kind + " at " + where;
  }

  /** Keeps the case and its trace in a folder of its own. */
  Path keep(Path folder) throws IOException {
    Path mine = folder.resolve(Long.toHexString(input.seed()));
    input.write(mine);
    Files.writeString(mine.resolve("failure.txt"), what + "\n" + details + "\n");
    return mine;
  }

  private static String first(@Nullable String message) {
    String line = String.valueOf(message).lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }

  /** The first places of our own, in the order of the stack. */
  private static String places(StackTraceElement[] stack) {
    String ours =
        Arrays.stream(stack)
            .filter(at -> at.getClassName().startsWith("dev.quarterdeck"))
            .filter(at -> !at.getClassName().startsWith("dev.quarterdeck.bench"))
            .limit(PLACES)
            .map(at -> at.getFileName() + ":" + at.getLineNumber())
            .collect(Collectors.joining(" < "));
    return ours.isEmpty() && stack.length > 0 ? stack[0].toString() : ours;
  }
}
