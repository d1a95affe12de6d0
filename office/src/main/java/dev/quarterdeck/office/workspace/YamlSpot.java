package dev.quarterdeck.office.workspace;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A place in a text that is no YAML.
 *
 * @param above the line before it, empty when there is none
 * @param column from 0
 */
record YamlSpot(String firstLine, String above, String line, int column) {
  private static final int MOST_SHOWN = 80;

  static YamlSpot of(Optional<Mark> mark, String text) {
    int number = mark.map(Mark::getLine).orElse(0);
    String line = line(text, number);
    int columns = mark.map(Mark::getColumn).orElse(0);
    int column =
        line.offsetByCodePoints(0, Math.min(columns, line.codePointCount(0, line.length())));
    return new YamlSpot(line(text, 0), line(text, number - 1), line, column);
  }

  private static String line(String text, int number) {
    return number < 0 ? "" : text.lines().skip(number).findFirst().orElse("");
  }

  /** What stands here, empty at the end of a line. */
  String character() {
    return column == line.length() ? "" : Character.toString(line.codePointAt(column));
  }

  /** What stands before it on its line. */
  String before() {
    return line.substring(0, column);
  }

  /** What stands here and after it on its line. */
  String rest() {
    return line.substring(column);
  }

  /** Another place on the line. */
  YamlSpot from(int other) {
    return new YamlSpot(firstLine, above, line, other);
  }

  /** Its line, as much of it as a person reads. */
  String shown() {
    String all = line.strip();
    return all.length() <= MOST_SHOWN
        ? all
        : all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, MOST_SHOWN))) + " …";
  }

  /** Advises quotes around the text from here to the end of the line, and shows them. */
  String quoted() {
    String value = rest().replaceFirst("\\s#.*", "").strip();
    boolean clear = value.chars().noneMatch(c -> "{}[]".indexOf(c) >= 0); // else it ends earlier
    String sign = value.indexOf('"') < 0 && value.indexOf('\\') < 0 ? "\"" : "'";
    boolean key = before().isBlank() && value.contains(": ");
    boolean shown = clear && !key && value.length() <= MOST_SHOWN && !value.contains(sign);
    return "quotes around it" + (shown ? ": " + sign + value + sign : "");
  }
}
