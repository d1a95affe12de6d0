package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process of its own, as only such a one can be stopped by a signal. */
@NullMarked
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "qd runs in WSL")
class DemoCommandTest {
  private static final Pattern LINK =
      Pattern.compile("(http://127.0.0.1:\\d+)/setup\\?token=(\\S+)&user=demo \\(works once\\)");

  /** How a process ends that was asked to. */
  private static final int STOPPED = 128 + 15;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private final CookieManager cookies = new CookieManager();

  @BeforeEach
  void aProject() throws IOException {
    assertThat(Ran.in(home, "init", "example").exit()).isZero();
    Files.createDirectories(home.resolve("scratch"));
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dqd.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "demo",
            "--port",
            "0");
    builder.environment().put("TMPDIR", home.resolve("scratch").toString());
    builder.redirectError(home.resolve("errors").toFile());
    return builder.start();
  }

  private static String said(BufferedReader out) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Stop with")) {
        break;
      }
    }
    return said.toString();
  }

  private String asked(HttpClient client, HttpRequest.Builder request) throws Exception {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.header("X-XSRF-TOKEN", token));
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private List<Path> scratch() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("scratch"))) {
      return files.toList();
    }
  }

  @Test
  void theDemoIsLookedAtDecidedAndLeavesNothing() throws Exception {
    Process demo = start();
    try (BufferedReader out = demo.inputReader();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      String said = said(out);
      Matcher link = LINK.matcher(said);
      assertThat(link.find()).as(said + Files.readString(home.resolve("errors"))).isTrue();
      assertThat(scratch()).hasSize(1);
      String api = link.group(1) + "/api/v1/";

      asked(client, HttpRequest.newBuilder(URI.create(api + "session")));
      String first =
          "{\"token\":\"%s\",\"user\":\"demo\",\"password\":\"a b c d e f g h\"}"
              .formatted(link.group(2));
      HttpRequest.Builder visit =
          HttpRequest.newBuilder(URI.create(api + "setup"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(first));
      assertThat(asked(client, visit)).contains("\"user\":\"demo\"", "decide");
      assertThat(asked(client, HttpRequest.newBuilder(URI.create(api + "decisions"))))
          .contains("\"by\":\"demo\"")
          .doesNotContain("failed");
      assertThat(asked(client, HttpRequest.newBuilder(URI.create(api + "workspace"))))
          .contains("\"initiative\":3", "\"errors\":0");
    } finally {
      demo.destroy();
    }
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).isEqualTo(STOPPED);
    assertThat(Files.readString(home.resolve("errors"))).doesNotContain("Exception", "\tat ");
    assertThat(scratch()).isEmpty();
  }
}
