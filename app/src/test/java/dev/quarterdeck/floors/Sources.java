package dev.quarterdeck.floors;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Lengths of the Java source files under a folder and of the methods in them. */
record Sources(List<Length> files, List<Length> methods, List<Length> parameters) {

  /**
   * How much of something there is.
   *
   * @param of which file or method
   * @param count lines, or parameters
   */
  record Length(String of, int count) {}

  /** Measures every {@code *.java} below {@code src} folders; build output is left out. */
  static Sources under(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> paths =
          walk.filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !path.toString().contains("/target/"))
              .sorted()
              .toList();
      return measure(root, paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The smallest length that at least a share of all do not exceed. */
  static int quantile(List<Length> lengths, double share) {
    List<Integer> sorted = lengths.stream().map(Length::count).sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, rank - 1));
  }

  static List<Length> over(List<Length> lengths, int most) {
    return lengths.stream().filter(length -> length.count > most).toList();
  }

  static String line(String what, List<Length> lengths) {
    return String.format(
        Locale.ROOT,
        "%-10s n %4d, median %3d, P90 %3d, most %3d",
        what,
        lengths.size(),
        quantile(lengths, 0.5),
        quantile(lengths, 0.9),
        quantile(lengths, 1));
  }

  private static Sources measure(Path root, List<Path> paths) throws IOException {
    var sources = new Sources(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      int lines = Files.readAllLines(path, StandardCharsets.UTF_8).size();
      sources.files.add(new Length(root.relativize(path).toString(), lines));
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(sources, unit, positions).scan(unit, null);
      }
    }
    return sources;
  }

  /** Collects the methods of one file. */
  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Sources sources;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Methods(Sources sources, CompilationUnitTree unit, SourcePositions positions) {
      this.sources = sources;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      String name = file + " " + method.getName();
      long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
      long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      sources.methods.add(new Length(name, (int) (to - from + 1)));
      sources.parameters.add(new Length(name, method.getParameters().size()));
      return super.visitMethod(method, unused);
    }
  }
}
