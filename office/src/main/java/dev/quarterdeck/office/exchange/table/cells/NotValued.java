package dev.quarterdeck.office.exchange.table.cells;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that say that there is no value, or that it is withheld. Such a cell is never zero.
 *
 * @param patterns each must match the whole cell on one line, in any case
 */
public record NotValued(List<Pattern> patterns) {
  private static final int LONGEST = 2000;
  private static final List<String> BUILT_IN =
      List.of(
          "[-–—.*?#]{1,5}",
          "n\\.?\\s?/?\\s?a\\.?",
          "#(n/a|ref!|value!|div/0!|num!|name\\?|null!)",
          "tb[acd]|to be (announced|confirmed|decided|determined)",
          "null|none|unknown|not (known|available|applicable|provided|disclosed|stated|yet known)",
          "exempt\\b.*",
          "early planning\\b.*",
          "(redacted|withheld|confidential|commercial in confidence)\\b.*");

  /**
   * The built-in texts and a table's own.
   *
   * @throws IllegalArgumentException when one of them is no regular expression
   */
  public static NotValued with(List<String> own) {
    return new NotValued(
        Stream.concat(BUILT_IN.stream(), own.stream())
            .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList());
  }

  /** Whether the cell is empty or says that there is no value. */
  public boolean in(Cell cell) {
    String line = cell.line();
    return line.isEmpty()
        || line.length() <= LONGEST
            && patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }
}
