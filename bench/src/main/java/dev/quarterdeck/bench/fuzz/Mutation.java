package dev.quarterdeck.bench.fuzz;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way to spoil a text. */
interface Mutation {
  /** The text, spoiled; as it was where there is nothing to spoil. */
  String apply(String text, Dice dice);

  /** Puts one of several texts in the place of something a pattern finds. */
  static Mutation swap(String pattern, String... instead) {
    return at(pattern, (found, dice) -> dice.pick(instead));
  }

  /** Puts another text in the place of something a pattern finds; of group 1 when there is one. */
  static Mutation at(String pattern, Replacement replacement) {
    Pattern compiled = Pattern.compile(pattern);
    return (text, dice) -> {
      MatchResult found = dice.find(compiled, text);
      if (found == null) {
        return text;
      }
      int group = found.groupCount() > 0 ? 1 : 0;
      return text.substring(0, found.start(group))
          + replacement.with(found.group(group), dice)
          + text.substring(found.end(group));
    };
  }

  /** Puts a text in at any place. */
  static Mutation insert(Function<Dice, String> what) {
    return (text, dice) -> {
      int at = dice.below(text.length() + 1);
      return text.substring(0, at) + what.apply(dice) + text.substring(at);
    };
  }

  /** Changes the list of lines. */
  static Mutation lines(LineChange change) {
    return (text, dice) -> {
      List<String> lines = new java.util.ArrayList<>(List.of(text.split("\n", -1)));
      change.to(lines, dice);
      return String.join("\n", lines);
    };
  }

  /** What comes in the place of a text that was found. */
  interface Replacement {
    String with(String found, Dice dice);
  }

  /** What is done to the lines, of which there is at least one. */
  interface LineChange {
    void to(List<String> lines, Dice dice);
  }
}
