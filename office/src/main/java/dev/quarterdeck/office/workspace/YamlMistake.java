package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The slip behind a parser's complaint.
 *
 * @param what is wrong, in the file's words
 * @param maybe what to write instead; null where the parser's own words say all that is known
 * @param atOpening whether to point at what was opened rather than at where the parser gave up
 */
record YamlMistake(String what, @Nullable String maybe, boolean atOpening) {

  static YamlMistake of(MarkedYamlEngineException error, String text) {
    String problem = String.valueOf(error.getProblem()).strip().replaceAll("\\s+", " ");
    String context = String.valueOf(error.getContext());
    if (problem.contains("TAB")) {
      return here("a tab must not indent", "spaces instead of the tab");
    }
    if (context.contains("quoted scalar")) {
      return quoted(problem);
    }
    if (context.contains("flow mapping") || context.contains("flow sequence")) {
      String end = context.contains("mapping") ? "}" : "]";
      return opening(
          "what opens here is not closed, or lacks a comma between two values",
          "a " + end + " at its end, or a comma");
    }
    if (problem.contains("could not find expected ':'")) {
      return opening("a key must be followed by a colon and a space", "a space after the colon");
    }
    if (problem.contains("mapping values are not allowed")) {
      return colon(error.getProblemMark().orElse(null), text);
    }
    return token(problem);
  }

  private static YamlMistake quoted(String problem) {
    return problem.contains("escape")
        ? opening(
            "a backslash between double quotes must begin a known escape",
            "single quotes, between which it is itself")
        : opening("the quote that opens here is never closed", "a quote at the end of the text");
  }

  /** A second colon on a line, or a line that continues the text of the line above. */
  private static YamlMistake colon(@Nullable Mark at, String text) {
    if (at == null) {
      return here("a key must not stand here", null);
    }
    String line = text.lines().skip(at.getLine()).findFirst().orElse("");
    if (line.substring(0, Math.min(line.length(), at.getColumn())).contains(": ")) {
      return here(
          "a text without quotes must not hold a colon and a space", "quotes around the text");
    }
    String above = text.lines().skip(Math.max(0, at.getLine() - 1)).findFirst().orElse("");
    return Binder.GLUED.matcher(above.strip()).find()
        ? here("a key must be followed by a colon and a space", "a space after the colon above")
        : here(
            "a key must not stand below a text",
            "the same indentation as the line above, or nothing after the colon above");
  }

  private static YamlMistake token(String problem) {
    if (problem.contains("<block end>")) {
      return problem.contains("<scalar>")
          ? here(
              "nothing may follow a text on its line", "quotes of the other kind around all of it")
          : here(
              "this line is indented as none above it",
              "as many spaces as the other keys of the same map");
    }
    if (problem.contains("cannot start any token")) {
      String character = problem.replaceAll(".*?'(.).*", "$1");
      return here("a text without quotes must not begin with " + character, "quotes around it");
    }
    boolean sign = problem.contains("unexpected character") || problem.contains("chomping");
    return here(problem, sign ? "quotes around the text" : null);
  }

  private static YamlMistake here(String what, @Nullable String maybe) {
    return new YamlMistake(what, maybe, false);
  }

  private static YamlMistake opening(String what, String maybe) {
    return new YamlMistake(what, maybe, true);
  }
}
