package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The slip behind a parser's complaint.
 *
 * @param what is wrong, in the file's words
 * @param maybe what to write instead
 * @param atOpening whether to point at what was opened rather than at where the parser gave up
 */
record YamlMistake(String what, String maybe, boolean atOpening) {

  static YamlMistake of(MarkedYamlEngineException error, String text) {
    String problem = String.valueOf(error.getProblem()).strip().replaceAll("\\s+", " ");
    String context = String.valueOf(error.getContext());
    YamlSpot at = YamlSpot.of(error.getProblemMark().or(error::getContextMark), text);
    YamlSpot opened = YamlSpot.of(error.getContextMark().or(error::getProblemMark), text);
    YamlMistake mistake = character(problem, context, at, opened);
    if (mistake == null) {
      mistake = structure(problem, context, at, opened);
    }
    return mistake == null
        ? here("this line is none: '" + at.shown() + "'", "quotes around its text")
        : mistake;
  }

  /** A character that has a meaning of its own where it stands. */
  private static @Nullable YamlMistake character(
      String problem, String context, YamlSpot at, YamlSpot opened) {
    if (problem.contains("TAB")) {
      return here("a tab must not indent", "spaces instead of the tab");
    }
    if (problem.startsWith("DEL ")) {
      return here("the character U+007F must not be in it", "remove it");
    }
    if (context.contains("quoted scalar")) {
      return quoted(problem);
    }
    if (problem.contains("cannot start any token") || problem.contains("undefined tag handle")) {
      return begins(at, false);
    }
    if (problem.contains("leading empty lines")) {
      return here(
          "an empty line must not have more spaces than the text below it",
          "no spaces in the empty lines");
    }
    if (context.contains("alias")
        || context.contains("anchor")
        || context.contains("tag")
        || context.contains("block scalar")) {
      return begins(opened, true);
    }
    if (problem.contains("before directives")) {
      return here("a line must not begin with %", "quotes around it, or # for a comment");
    }
    return null;
  }

  private static YamlMistake begins(YamlSpot at, boolean atOpening) {
    String what = "a text without quotes must not begin with " + at.character();
    return new YamlMistake(what, at.quoted(), atOpening);
  }

  /** What stands in the wrong place, or lacks something beside it. */
  private static @Nullable YamlMistake structure(
      String problem, String context, YamlSpot at, YamlSpot opened) {
    if (problem.contains("node content")) {
      return content(context, at);
    }
    if (context.contains("flow mapping") || context.contains("flow sequence")) {
      String end = context.contains("mapping") ? "}" : "]";
      return opening(
          "what opens here is not closed, or lacks a comma between two values",
          "a " + end + " at its end, or a comma");
    }
    if (problem.contains("could not find expected ':'")) {
      return opening(
          "a key must be followed by a colon and a space",
          opened.rest().contains(":")
              ? "a space after the colon"
              : "a colon and a space after the key; or more spaces before a text that goes on");
    }
    if (problem.contains("mapping values are not allowed")) {
      return colon(at);
    }
    if (problem.contains("sequence entries are not allowed")) {
      return here(
          "the - of a list must begin a line",
          "- on the next line; if it is a text, " + at.quoted());
    }
    if (problem.contains("mapping keys are not allowed")) {
      return begins(at, false);
    }
    if (problem.contains("<block end>")) {
      return follows(context, at, opened);
    }
    return problem.contains("<document start>") ? after(at) : null;
  }

  private static YamlMistake quoted(String problem) {
    return problem.contains("escape")
        ? opening(
            "a backslash between double quotes must begin a known escape",
            "single quotes, between which it is itself")
        : opening("the quote that opens here is never closed", "a quote at the end of the text");
  }

  /** Something else than a value where one must be. */
  private static @Nullable YamlMistake content(String context, YamlSpot at) {
    if (context.contains("flow")) {
      return switch (at.character()) {
        case "," -> here("a value must stand before the comma", "remove the comma");
        case "}", "]" -> closes(at);
        case "" -> here("what is open here is not closed", "a } or ] at its end");
        default -> null;
      };
    }
    return "}],".contains(at.character()) ? begins(at, false) : null;
  }

  private static YamlMistake closes(YamlSpot at) {
    return here("nothing is open that " + at.character() + " would close", "remove it");
  }

  /** A second colon on a line, or a line that continues the text of the line above. */
  private static YamlMistake colon(YamlSpot at) {
    int colon = at.before().indexOf(": ");
    if (colon >= 0) {
      return here(
          "a text without quotes must not hold a colon and a space", at.from(colon + 2).quoted());
    }
    return Binder.GLUED.matcher(at.above().strip()).find()
        ? here("a key must be followed by a colon and a space", "a space after the colon above")
        : here(
            "a key must not stand below a text",
            "the same indentation as the line above, or nothing after the colon above");
  }

  /** What neither goes on with the map or list that is open, nor ends it. */
  private static YamlMistake follows(String context, YamlSpot at, YamlSpot opened) {
    if (!at.before().isBlank()) {
      return behind(at);
    }
    boolean list = context.contains("collection");
    if (at.character().equals("-") && !list) {
      return here(
          "a list must not stand beside keys", "a key of its own above it, and more spaces");
    }
    return switch (at.character()) {
      case ":" -> here("a key must stand before the colon", "the key that is meant");
      case "}", "]" -> closes(at);
      default ->
          list && at.column() == opened.column()
              ? here("a key must not stand beside a list", "more spaces, or fewer")
              : here(
                  "this line is indented as none above it",
                  "as many spaces as the other keys of the same map");
    };
  }

  /** What comes after all that the document can hold. */
  private static YamlMistake after(YamlSpot at) {
    if (at.firstLine().startsWith("%")) {
      return here("a line that begins with % must have --- below it", "remove the line with %");
    }
    if ("}]".contains(at.character())) {
      return closes(at);
    }
    return at.before().isBlank()
        ? here(
            "the document has ended above this line",
            "--- on a line above it, where another document begins")
        : behind(at);
  }

  /** What stands behind something that is complete, on the same line. */
  private static YamlMistake behind(YamlSpot at) {
    String before = at.before().strip();
    String end = before.substring(before.length() - 1);
    return "}]".contains(end)
        ? here("nothing may follow the " + end + " on its line", "quotes around all of it")
        : here(
            "nothing may follow a text on its line", "quotes of the other kind around all of it");
  }

  private static YamlMistake here(String what, String maybe) {
    return new YamlMistake(what, maybe, false);
  }

  private static YamlMistake opening(String what, String maybe) {
    return new YamlMistake(what, maybe, true);
  }
}
