package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class KeptOfficeTest {
  private static final String GOAL = "kind: Goal # mine\nmetadata: {name: growth}\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path here;

  private Ran qd(String... arguments) {
    return Ran.with(here, Map.of("HOME", here.toString(), "USER", "anna"), null, arguments);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(here.resolve("office"));
    Files.writeString(here.resolve("office").resolve(file), text);
  }

  @Test
  void aFolderGoesInAndComesOut() throws IOException {
    write("goals.yaml", GOAL);
    assertThat(qd("load", "office").out()).isEqualTo("revision 1\n");
    assertThat(qd("load", "office").out()).isEqualTo("nothing to change\n");
    write("goals.yaml", GOAL + "spec: {statement: Grow}\n");
    assertThat(qd("load", "office", "--reason", "More").out()).isEqualTo("revision 2\n");

    assertThat(qd("unload", "now").exit()).isZero();
    assertThat(here.resolve("now/goals.yaml")).hasContent(GOAL + "spec: {statement: Grow}\n");
    assertThat(qd("unload", "then", "--revision", "1").exit()).isZero();
    assertThat(here.resolve("then/goals.yaml")).hasContent(GOAL);
    assertThat(qd("unload", "now").err()).contains("'now' must be empty");
    assertThat(qd("unload", "other", "--revision", "3").err()).contains("from 1 to 2");
    assertThat(qd("audit").out()).isEqualTo("Holds: 2 revisions, as written.\n");
  }

  @Test
  void aBackupIsRestoredElsewhere() throws IOException {
    write("goals.yaml", GOAL);
    qd("load", "office");
    assertThat(qd("backup", "copy").exit()).isZero();
    assertThat(qd("restore", "copy").err()).contains("empty store");
    assertThat(qd("restore", "copy", "--data", "other").out()).isEqualTo("restored one revision\n");
    assertThat(qd("audit", "--data", "other").exit()).isZero();
    assertThat(qd("restore", "office/goals.yaml", "--data", "third").err())
        .contains("must be a whole backup");
    assertThat(qd("audit", "--data", "a", "--workspace", "office").err())
        .contains("Only one of --data, --database and --workspace");
  }

  @Test
  void aRefusedRestoreLeavesNothingBehind() throws IOException {
    write("goals.yaml", GOAL);
    qd("load", "office");
    qd("backup", "copy");
    byte[] copy = Files.readAllBytes(here.resolve("copy"));
    Files.write(here.resolve("half"), Arrays.copyOf(copy, copy.length / 2));
    Files.createDirectories(here.resolve("empty"));
    Files.createDirectories(here.resolve("tmp"));
    List<Path> before = everything();
    for (String line :
        List.of(
            "restore half --data new/place",
            "restore half --data empty",
            "restore half --workspace empty",
            "restore office/goals.yaml --data new",
            "restore nothing --data new",
            "restore copy --workspace office",
            "restore copy --workspace nowhere",
            "restore copy")) {
      Ran ran =
          Ran.with(
              here,
              Map.of("HOME", here.toString(), "TMPDIR", here.resolve("tmp").toString()),
              null,
              line.split(" "));
      assertThat(ran.exit()).as(line).isEqualTo(1);
      assertThat(ran.err()).as(line).matches("[^\n]* must be [^\n]*\\. Maybe [^\n]*\n");
      assertThat(everything()).as(line).isEqualTo(before);
    }
    assertThat(qd("restore", "half", "--data", "new").err())
        .isEqualTo(
            "'%s' must be a whole backup, and ends in the middle. ".formatted(here.resolve("half"))
                + "Maybe copy it again, or take another backup.\n");
    assertThat(qd("restore", "copy", "--workspace", "empty").exit()).isZero();
    assertThat(here.resolve("empty/goals.yaml")).hasContent(GOAL);
  }

  private List<Path> everything() throws IOException {
    try (Stream<Path> all = Files.walk(here)) {
      return all.sorted().toList();
    }
  }

  @Test
  void whatOnlyLooksMakesNoOffice() {
    for (String command : List.of("audit", "backup copy", "unload now")) {
      Ran ran = qd((command + " --data nowhere").split(" "));
      assertThat(ran.err()).as(command).contains("There is no office in").contains("qd load");
      assertThat(ran.exit()).isNotZero();
    }
    assertThat(here.resolve("nowhere")).doesNotExist();
  }

  @Test
  void anOfficeIsServedUntilStopped() throws Exception {
    write("goals.yaml", GOAL);
    StringWriter out = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out, true),
            new PrintWriter(out, true),
            false,
            false,
            Map.of("HOME", here.toString()),
            here,
            here);
    Thread serving =
        new Thread(() -> Main.run(surroundings, "serve", "--workspace", "office", "--port", "0"));
    serving.start();
    while (serving.isAlive() && !out.toString().contains("Stop with")) {
      Thread.sleep(100);
    }
    var found =
        Pattern.compile("Quarterdeck is at +(http://127.0.0.1:\\d+/)\n").matcher(out.toString());
    assertThat(found.find()).as(out.toString()).isTrue();
    assertThat(out.toString()).contains("setup?token=");
    URI session = URI.create(found.group(1) + "api/v1/session");
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(session).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
    }
    serving.interrupt();
    serving.join(20_000);
    assertThat(serving.isAlive()).isFalse();
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = qd("serve", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .endsWith("must be free, and is not. Maybe --port 0 for any that is free.\n");
    }
  }
}
