package dev.quarterdeck.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code qd build} runs once to record which classes a start needs (the JDK's AOT cache). */
final class WarmUp {
  private static final Pattern ADDRESS = Pattern.compile("is at +(http://\\S+/)");
  private static final long POLL_MILLIS = 50;

  private WarmUp() {}

  /** Runs the usual commands in this process; their exit codes do not matter here. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Surroundings real = Surroundings.ofProcess();
    try (Scratch scratch = Scratch.make(real)) {
      commands(with(real, scratch.folder(), nowhere()));
      server(real, scratch.folder());
    }
  }

  private static void commands(Surroundings quiet) {
    Main.run(quiet, "--help");
    Main.run(quiet, "--version");
    Main.run(quiet, "no-such-command");
    Main.run(quiet, "init", "office");
    Main.run(quiet, "check", "office");
    Main.run(quiet, "value", "office");
    Main.run(quiet, "decide", "office", "--out", "decision");
    Main.run(quiet, "verify", "decision/decision.json");
    Main.run(quiet, "schema", "Initiative");
  }

  /** Serves a folder until the first pages were asked for. */
  private static void server(Surroundings real, Path here)
      throws IOException, InterruptedException {
    StringWriter said = new StringWriter();
    Surroundings surroundings = with(real, here, said);
    Thread serving =
        new Thread(() ->
            Main.run(surroundings, "serve", "--data", "kept", "--port", "0", "--threads", "1"));
    serving.start();
    Matcher address = ADDRESS.matcher(said.toString());
    while (serving.isAlive() && !address.find()) {
      Thread.sleep(POLL_MILLIS);
      address = ADDRESS.matcher(said.toString());
    }
    if (serving.isAlive()) {
      for (String path : List.of("", "decide", "api/v1/session", "api/v1/setup")) {
        ask(URI.create(address.group(1) + path));
      }
    }
    serving.interrupt();
    serving.join();
  }

  private static void ask(URI page) throws IOException {
    HttpURLConnection call = (HttpURLConnection) page.toURL().openConnection();
    call.getResponseCode();
    call.disconnect();
  }

  private static Writer nowhere() {
    return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static Surroundings with(Surroundings real, Path here, Writer out) {
    PrintWriter writer = new PrintWriter(out, true);
    return new Surroundings(writer, writer, false, false, real.environment(), real.home(), here);
  }
}
