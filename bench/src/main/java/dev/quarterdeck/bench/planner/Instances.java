package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the words of the command line mean. */
final class Instances {
  private static final String MADE = "gen:";
  private static final int MOST_MADE = 100_000;

  private Instances() {}

  /**
   * One or, from a file of several, many.
   *
   * @throws IllegalArgumentException if the word means nothing that can be read
   */
  static List<Instance> of(String word) throws IOException {
    if (word.startsWith(MADE)) {
      return List.of(made(word));
    }
    Path path = Path.of(word);
    if (Files.isDirectory(path)) {
      return List.of(new Instance(word, () -> workspace(path), null));
    }
    if (!Files.isRegularFile(path)) {
      throw refused(word);
    }
    String name = path.getFileName().toString();
    if (name.endsWith(".txt")) {
      return knapsacks(path, name.substring(0, name.length() - ".txt".length()));
    }
    if (name.endsWith(".sm")) {
      Psplib schedule = Psplib.read(path);
      Double makespan = known(path, "../psplib_j30_optimum.csv", cells -> cells[0].equals(name), 1);
      Double value = makespan == null ? null : schedule.horizon() - makespan;
      return List.of(new Instance(name, schedule::problem, value));
    }
    if (name.endsWith(".json")) {
      return List.of(new Instance(name, () -> Ppssp.read(path), null));
    }
    throw refused(word);
  }

  private static Instance made(String word) {
    String[] parts = word.split(":", -1);
    try {
      int n = Integer.parseInt(parts[1]);
      long seed = Long.parseLong(parts[2]);
      if (parts.length == 3 && n > 0 && n <= MOST_MADE) {
        return new Instance(word, () -> MadePortfolio.of(n, seed).problem(), null);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
      // said below
    }
    throw refused(word);
  }

  private static IllegalArgumentException refused(String word) {
    return new IllegalArgumentException(
        "The instance '"
            + word
            + "' must be a workspace's folder, an OR-Library .txt, a PSPLIB .sm, a PPSSP .json or"
            + " gen:n:seed. Maybe the path is wrong, or you mean gen:30:1.");
  }

  private static PlanProblem workspace(Path folder) {
    var read = new WorkspaceReader(Kinds.all()).read(folder);
    Decide.Question question = new Decide(1).ask(read, Progress.none());
    if (question.problem() == null) {
      throw new IllegalArgumentException(
          "The workspace '"
              + folder
              + "' must be free of errors. Maybe 'qd check "
              + folder
              + "' says what is wrong.");
    }
    return question.problem();
  }

  private static List<Instance> knapsacks(Path file, String stem) throws IOException {
    List<Instance> all = new ArrayList<>();
    for (PlanProblem problem : OrLibrary.knapsacks(file)) {
      String index = String.valueOf(all.size());
      Double known =
          known(
              file,
              "mkp_best_known.csv",
              cells -> cells[0].equals(stem) && cells[1].equals(index),
              5);
      all.add(new Instance(stem + "-" + index, () -> problem, known));
    }
    return all;
  }

  /** A figure of the list of best values that lies beside an instance, if one does. */
  private static @Nullable Double known(
      Path instance, String list, Predicate<String[]> row, int column) {
    Path file = instance.resolveSibling(list).normalize();
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(",", -1))
          .filter(row)
          .map(cells -> Double.valueOf(cells[column]))
          .findFirst()
          .orElse(null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
