package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code qd}, held against a JDK and a Maven that are scripts themselves. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "qd is a POSIX shell script")
class LauncherTest {
  private record Ended(int exit, String out, String err) {}

  @TempDir Path machine;
  private Path project;
  private Path tools;

  @BeforeEach
  void aProjectAndAMachine() throws IOException {
    project = machine.resolve("my project");
    tools = machine.resolve("bin");
    Files.createDirectories(machine.resolve("home"));
    Files.createDirectories(tools);
    write(project.resolve("pom.xml"), "<project/>");
    write(project.resolve("app/pom.xml"), "<project/>");
    write(project.resolve("app/src/main/java/A.java"), "class A {}");
    write(project.resolve("app/src/main/java/B.java"), "class B {}");
    Files.copy(script(), project.resolve("qd"), StandardCopyOption.COPY_ATTRIBUTES);
    for (String tool :
        List.of(
            "sh",
            "dirname",
            "readlink",
            "find",
            "cksum",
            "sort",
            "tr",
            "sed",
            "head",
            "tail",
            "ls",
            "mkdir",
            "ln",
            "rm",
            "mv",
            "cat",
            "sleep",
            "cp")) {
      command(tools.resolve(tool), "exec %s \"$@\"".formatted(onPath(tool)));
    }
  }

  private static Path script() {
    Path here = Path.of("").toAbsolutePath();
    Path beside = here.resolve("qd");
    return Files.exists(beside) ? beside : here.resolveSibling("qd");
  }

  private static Path onPath(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void command(Path file, String body) throws IOException {
    write(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void aJdk(String version) throws IOException {
    Path jdk = machine.resolve("jvms/jdk " + version);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    command(jdk.resolve("bin/javac"), "exit 0");
    command(
        jdk.resolve("bin/java"), "for a; do case $a in *.WarmUp) exit 0;; esac; done; echo \"$@\"");
  }

  private void aMaven(String version) throws IOException {
    command(
        tools.resolve("mvn"),
        """
        if [ "$1" = -v ]; then echo "Apache Maven %s (x)"; exit; fi
        echo built >> '%s/builds'
        sleep 0.3
        for a; do case $a in -Dqd.lib=*) mkdir "${a#*=}"; : > "${a#*=}/app.jar" ;; esac; done
        """
            .formatted(version, machine));
  }

  private Process start(Path launcher, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(machine.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", tools.toString());
    environment.put("HOME", machine.resolve("home").toString());
    environment.put("QD_JVMS", machine.resolve("jvms").toString());
    return builder.start();
  }

  private static Ended ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes());
    String err = new String(process.getErrorStream().readAllBytes());
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, err);
  }

  private Ended qd(String... arguments) throws IOException, InterruptedException {
    return ended(start(project.resolve("qd"), arguments));
  }

  private long builds() throws IOException {
    Path log = machine.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void withoutAJdk25ItSaysWhatToInstall() throws Exception {
    aJdk("17.0.15");
    aJdk("250");
    Ended ended = qd("--help");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("needs a JDK 25").contains("Maybe install Temurin 25");
    assertThat(builds()).isZero();
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    aJdk("25.0.3");
    Ended ended = qd("--help");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).contains("needs Maven 3.8 or newer").contains("found none");
  }

  @Test
  void anOldMavenIsNamed() throws Exception {
    aJdk("25");
    aMaven("3.6.3");
    assertThat(qd("--help").err()).contains("needs Maven 3.8 or newer").contains("found 3.6");
    assertThat(builds()).isZero();
  }

  @Test
  void withoutNodeItSaysWhatToInstall() throws Exception {
    aJdk("25");
    aMaven("3.8.7");
    write(project.resolve("ui/package.json"), "{}");
    assertThat(qd("--help").err()).contains("needs Node 20 or newer").contains("found none");
    assertThat(builds()).isZero();
  }

  @Test
  void itBuildsOnceAndPassesEverythingOn() throws Exception {
    aJdk("25.0.3");
    aMaven("3.8.7");
    Ended first = qd("check", "a folder");
    assertThat(first.err()).isEqualTo("Building Quarterdeck (first time: about a minute)...\n");
    assertThat(first.out()).endsWith("dev.quarterdeck.app.Main check a folder\n");
    Ended second = qd("check", "a folder");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedOrDeletedSourceIsBuiltAndTheWayBackIsNot() throws Exception {
    aJdk("25");
    aMaven("4.0.0");
    qd("--help");
    Path source = project.resolve("app/src/main/java/B.java");
    Files.delete(source);
    assertThat(qd("--help").err()).contains("the sources have changed");
    assertThat(builds()).isEqualTo(2);
    write(source, "class B {}");
    assertThat(qd("--help").err()).isEmpty();
    Files.writeString(source, "// more", StandardOpenOption.APPEND);
    qd("--help");
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void itFindsItsFolderThroughSymbolicLinks() throws Exception {
    aJdk("25");
    aMaven("3.9.1");
    Files.createSymbolicLink(machine.resolve("home/qd"), Path.of("../my project/qd"));
    Files.createSymbolicLink(tools.resolve("qd"), machine.resolve("home/qd"));
    Ended ended = ended(start(tools.resolve("qd"), "--help"));
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("-Dqd.home=" + project.toRealPath());
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    aJdk("25");
    aMaven("3.8.8");
    Process one = start(project.resolve("qd"), "--help");
    Process other = start(project.resolve("qd"), "--help");
    assertThat(ended(one).exit()).isZero();
    assertThat(ended(other).exit()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(project.resolve(".qd/lock")).doesNotExist();
  }

  @Test
  void aLockWhoseMakerIsGoneIsTakenOver() throws Exception {
    aJdk("25");
    aMaven("3.8.8");
    Files.createDirectories(project.resolve(".qd"));
    Files.createSymbolicLink(project.resolve(".qd/lock"), Path.of("99999999"));
    assertThat(qd("--help").exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildShowsTheEndOfItsLog() throws Exception {
    aJdk("25");
    command(
        tools.resolve("mvn"),
        "if [ \"$1\" = -v ]; then echo 'Apache Maven 3.9.9'; exit; fi; echo '[ERROR] A.java:1'; exit 1");
    Ended ended = qd("--help");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).contains("[ERROR] A.java:1").contains("The build failed.");
    assertThat(project.resolve(".qd/lock").toFile()).doesNotExist();
  }
}
