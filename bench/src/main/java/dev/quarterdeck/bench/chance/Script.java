package dev.quarterdeck.bench.chance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program in another language, given the setting by its arguments. It measures its own CPU time,
 * several times within a process, of which the shortest counts.
 *
 * @param command that runs it, without its arguments
 * @param missing why it cannot run, or null when it can
 */
record Script(
    String name,
    List<String> command,
    @Nullable String missing,
    int initiatives,
    int samples,
    int repeats)
    implements Contestant {
  private static final int LONGEST_MINUTES = 5;

  /** The program, its tool and the folder it is copied to. */
  static Script numpy(Path folder, int initiatives, int samples, int repeats) throws IOException {
    String python =
        Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    Path script = copy("numpy_rows.py", folder);
    String missing =
        works(List.of(python, "-c", "import numpy"))
            ? null
            : "python3 with numpy is not installed. Maybe apt-get install python3-numpy";
    List<String> command = List.of(python, script.toString());
    return new Script("numpy", command, missing, initiatives, samples, repeats);
  }

  static Script r(Path folder, int initiatives, int samples, int repeats) throws IOException {
    Path script = copy("rows.R", folder);
    String missing =
        works(List.of("Rscript", "--version"))
            ? null
            : "Rscript is not installed. Maybe apt-get install r-base-core";
    List<String> command = List.of("Rscript", script.toString());
    return new Script("R, vectors", command, missing, initiatives, samples, repeats);
  }

  static Script squiggle(Path folder, int initiatives, int samples, int repeats)
      throws IOException, InterruptedException {
    Path script = copy("squiggle.mjs", folder);
    copy("package.json", folder);
    List<String> command = List.of("node", script.toString());
    String missing = works(List.of("node", "--version")) ? null : "node is not installed";
    if (missing == null && !Files.exists(folder.resolve("node_modules/@quri/squiggle-lang"))) {
      Process npm =
          new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      boolean installed = npm.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0;
      missing = installed ? null : "npm could not install it, see " + folder.resolve("npm.log");
    }
    return new Script("Squiggle 0.10.0", command, missing, initiatives, samples, repeats);
  }

  @Override
  public Round run(Setting setting) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    boolean straight = name.startsWith("Squiggle");
    all.add(setting.kind());
    all.add(straight ? Straight.text(setting) : setting.text());
    for (int argument : new int[] {setting.latest(), initiatives, samples, repeats}) {
      all.add(Integer.toString(argument));
    }
    Process process =
        new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(name + " must end well, but ended with " + process.exitValue());
    }
    Round best = new Round(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN);
    for (String line : output.strip().lines().toList()) {
      String[] cells = line.strip().split("\\s+");
      double nanos = 1e9 * Double.parseDouble(cells[0]) / initiatives / samples;
      if (nanos < best.nanos()) {
        best = new Round(nanos, Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
      }
    }
    return best;
  }

  private static Path copy(String resource, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(resource);
    try (InputStream in = Script.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("The resource " + resource + " must be beside its class");
      }
      Files.write(path, in.readAllBytes());
    }
    return path;
  }

  private static boolean works(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
