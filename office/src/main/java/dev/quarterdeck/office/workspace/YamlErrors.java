package dev.quarterdeck.office.workspace;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says what the YAML parser found in words a writer of the file can act on. */
final class YamlErrors {
  private YamlErrors() {}

  static BadText explain(RuntimeException error, String text) {
    return switch (error) {
      case BadText bad -> bad;
      case MarkedYamlEngineException marked -> explain(marked, text);
      case ReaderException reader -> unprintable(reader, text);
      default ->
          new BadText(
              "The text must be YAML, and cannot be read as it",
              0,
              0,
              "a quote or bracket that is not closed, or a text that begins with a sign");
    };
  }

  private static BadText explain(MarkedYamlEngineException error, String text) {
    YamlMistake mistake = YamlMistake.of(error, text);
    Mark problem = error.getProblemMark().or(error::getContextMark).orElse(null);
    Mark mark = mistake.atOpening() ? error.getContextMark().orElse(problem) : problem;
    return new BadText(
        "The text must be YAML: " + mistake.what(),
        mark == null ? 0 : mark.getLine(),
        mark == null ? 0 : mark.getColumn(),
        mistake.maybe());
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
