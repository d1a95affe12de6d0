package dev.quarterdeck.office.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a child is started: by the Java of this process, from the jars of this process.
 *
 * @param javaHome of the Java to run
 * @param classPath as Java writes it; relative entries mean this process's folder
 * @param modulePath the same, empty if there is none; to the child it is class path too
 */
record Launch(Path javaHome, String classPath, String modulePath) {
  /**
   * All that a child is told of its surroundings: how file names are written, where libraries lie.
   */
  private static final Set<String> INHERITED =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

  static Launch asThisProcess() {
    return new Launch(
        Path.of(System.getProperty("java.home")),
        System.getProperty("java.class.path", ""),
        System.getProperty("jdk.module.path", ""));
  }

  Process start(ChildSettings settings, Folder folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(settings, folder));
    builder.environment().keySet().retainAll(INHERITED);
    return builder.directory(folder.path().toFile()).start();
  }

  List<String> command(ChildSettings settings, Folder folder) {
    return List.of(
        java(),
        "-Xmx" + settings.heapMebibytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        // standard output is for messages alone
        "-XX:+DisplayVMOutputToStderr",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.crash(),
        "-XX:-UsePerfData",
        "-Xlog:disable",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.io.tmpdir=" + folder.path(),
        "-cp",
        wholeClassPath(),
        ChildMain.class.getName());
  }

  private String java() {
    Path java = javaHome.resolve("bin", "java");
    return Files.isExecutable(java)
        ? java.toString()
        : ProcessHandle.current().info().command().orElse(java.toString());
  }

  String wholeClassPath() {
    return Stream.concat(
            entries(classPath).map(Path::toString),
            // an entry of a module path is a jar, a folder of classes or a folder of jars
            entries(modulePath)
                .flatMap(entry ->
                    Files.isDirectory(entry)
                        ? Stream.of(entry.toString(), entry.resolve("*").toString())
                        : Stream.of(entry.toString())))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> entries(String path) {
    List<String> entries = new ArrayList<>(List.of(path.split(File.pathSeparator, -1)));
    if (path.isEmpty()) {
      entries.clear();
    }
    return entries.stream().map(entry -> Path.of(entry).toAbsolutePath());
  }
}
