package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says what the YAML parser found in words a writer of the file can act on. */
final class YamlErrors {
  private YamlErrors() {}

  static BadText explain(RuntimeException error, String text) {
    return switch (error) {
      case BadText bad -> bad;
      case MarkedYamlEngineException marked -> explain(marked);
      case ReaderException reader -> unprintable(reader, text);
      default -> new BadText("The text must be YAML: " + error.getMessage(), 0, 0, null);
    };
  }

  private static BadText explain(MarkedYamlEngineException error) {
    Mark mark = error.getProblemMark().or(error::getContextMark).orElse(null);
    String problem = String.valueOf(error.getProblem()).strip();
    return new BadText(
        "The text must be YAML: " + problem.replaceAll("\\s+", " "),
        mark == null ? 0 : mark.getLine(),
        mark == null ? 0 : mark.getColumn(),
        advice(problem));
  }

  private static @Nullable String advice(String problem) {
    if (problem.contains("TAB")) {
      return "spaces instead of the tab";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "quotes around a text that has a colon, or one more space of indentation";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a colon and a space after the key";
    }
    return problem.contains("cannot start any token") ? "quotes around the text" : null;
  }

  private static BadText unprintable(ReaderException error, String text) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(error.getPosition(), text.codePointCount(0, text.length())));
    int line = (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    String code = "U+%04X".formatted(error.getCodePoint());
    int column = end - 1 - text.lastIndexOf('\n', Math.max(0, end - 1));
    return new BadText(
        "The character " + code + " must not be in YAML", line, Math.max(0, column), "remove it");
  }
}
