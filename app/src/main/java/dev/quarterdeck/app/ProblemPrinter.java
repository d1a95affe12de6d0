package dev.quarterdeck.app;

import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Shows problems as compilers do, so that editors and CI can jump to them. */
final class ProblemPrinter {
  private final Surroundings surroundings;
  private final Path folder;

  /**
   * @param folder the workspace as the user wrote it: the files of problems are shown from there
   */
  ProblemPrinter(Surroundings surroundings, Path folder) {
    this.surroundings = surroundings;
    this.folder = folder;
  }

  /** Prints each problem on a line of its own to the error stream. */
  void print(List<Problem> problems) {
    boolean colours = surroundings.errColours();
    problems.forEach(problem -> surroundings.err().println(line(seen(problem), colours)));
    surroundings.err().flush();
  }

  /** Prints each problem to standard output as a GitHub workflow command. */
  void printForGithub(List<Problem> problems) {
    problems.forEach(problem -> surroundings.out().println(command(seen(problem))));
    surroundings.out().flush();
  }

  /** As in GitHub's "Workflow commands for GitHub Actions". */
  private static String command(Problem problem) {
    Place place = problem.place();
    String maybe = problem.maybe() == null ? "" : ". Maybe " + problem.maybe();
    String word = problem.severity() == Severity.NOTE ? "notice" : word(problem.severity());
    String at =
        place.file().isEmpty()
            ? ""
            : " file=%s,line=%d,col=%d"
                .formatted(
                    escaped(place.file()).replace(":", "%3A").replace(",", "%2C"),
                    Math.max(1, place.line()),
                    Math.max(1, place.column()));
    return "::" + word + at + "::" + escaped(problem.message() + maybe);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** {@link Exit#PROBLEMS} when there is an error or a warning among them. */
  static int strictExit(List<Problem> problems) {
    return count(problems, Severity.WARNING) > 0 ? Exit.PROBLEMS : exit(problems);
  }

  /** {@link Exit#PROBLEMS} when there is an error among them. */
  static int exit(List<Problem> problems) {
    return count(problems, Severity.ERROR) > 0 ? Exit.PROBLEMS : Exit.FINE;
  }

  /** How many there are of which severity, such as "2 errors, 1 warning"; "no problems". */
  static String summary(List<Problem> problems) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = count(problems, severity);
      if (count > 0) {
        parts.add(count + " " + word(severity) + (count == 1 ? "" : "s"));
      }
    }
    return parts.isEmpty() ? "no problems" : String.join(", ", parts);
  }

  private Problem seen(Problem problem) {
    Place place = problem.place();
    if (place.file().isEmpty()) {
      return problem;
    }
    String file = folder.resolve(place.file()).normalize().toString();
    return new Problem(
        problem.severity(),
        new Place(file, place.line(), place.column()),
        problem.message(),
        problem.maybe());
  }

  private static String line(Problem problem, boolean colours) {
    String word = word(problem.severity()) + ":";
    Ansi.Style style = style(problem.severity());
    return colours
        ? problem.toString().replaceFirst(word, style.on() + word + style.off())
        : problem.toString();
  }

  private static Ansi.Style style(Severity severity) {
    return switch (severity) {
      case ERROR -> Ansi.Style.fg_red;
      case WARNING -> Ansi.Style.fg_yellow;
      case NOTE -> Ansi.Style.fg_cyan;
    };
  }

  private static long count(List<Problem> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
