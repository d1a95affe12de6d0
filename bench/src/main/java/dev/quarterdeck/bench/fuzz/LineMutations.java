package dev.quarterdeck.bench.fuzz;

import java.util.Collections;
import java.util.List;

/** Lines that are missing, doubled, out of place or wrongly indented. */
final class LineMutations {
  private static final int MOST = 4000;

  private LineMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.lines((lines, dice) -> lines.remove(dice.below(lines.size()))),
        Mutation.lines(LineMutations::cut),
        Mutation.lines(LineMutations::repeat),
        Mutation.lines((lines, dice) ->
            Collections.swap(lines, dice.below(lines.size()), dice.below(lines.size()))),
        Mutation.lines(LineMutations::indent),
        Mutation.lines(LineMutations::join),
        Mutation.lines((lines, dice) ->
            lines.add(
                dice.below(lines.size()),
                dice.pick(
                    Dice.words(
                        """
                        ¦ --- ¦ ... ¦ %YAML 9.9 ¦ # x ¦ \t ¦ - ¦ : ¦ ? x\
                        """)))),
        (text, dice) -> text.substring(0, dice.below(text.length() + 1)),
        (text, dice) -> text.substring(dice.below(text.length() + 1)),
        (text, dice) -> text.replace("\n", dice.pick("\r\n", "\r", "\u2028", "\u0085", "\n\n")));
  }

  private static void cut(List<String> lines, Dice dice) {
    int from = dice.below(lines.size());
    lines.subList(from, Math.min(lines.size(), from + 1 + dice.below(20))).clear();
  }

  private static void repeat(List<String> lines, Dice dice) {
    int from = dice.below(lines.size());
    List<String> some =
        List.copyOf(lines.subList(from, Math.min(lines.size(), from + 1 + dice.below(20))));
    for (int i = dice.scale(); i > 0 && lines.size() < MOST; i--) {
      lines.addAll(from, some);
    }
  }

  private static void indent(List<String> lines, Dice dice) {
    int from = dice.below(lines.size());
    int to = Math.min(lines.size(), from + 1 + dice.below(5));
    String more = dice.pick(" ", "  ", "    ", "\t", "- ", "\u00a0", "");
    for (int i = from; i < to; i++) {
      String line = lines.get(i);
      lines.set(i, more.isEmpty() ? line.replaceFirst("^ {1,2}", "") : more + line);
    }
  }

  private static void join(List<String> lines, Dice dice) {
    int at = dice.below(lines.size());
    if (at + 1 < lines.size()) {
      lines.set(at, lines.get(at) + lines.remove(at + 1));
    }
  }
}
