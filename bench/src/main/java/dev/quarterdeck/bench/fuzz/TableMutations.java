package dev.quarterdeck.bench.fuzz;

import java.util.List;

/** What only tables can suffer: quotes, separators, cells too many, and what spreadsheets do. */
final class TableMutations {
  private static final String CELL = "(?<=[,;\\t])([^,;\\t\\n\"]*)(?=[,;\\t\\n])";

  private TableMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.insert(dice ->
            dice.pick(
                Dice.words(
                    """
                    " ¦ "" ¦ "\n" ¦ ' ¦ , ¦ ; ¦ \t ¦ | ¦ \n ¦ \r ¦ ,,,,\
                    """))),
        (text, dice) -> text.replace(",", dice.pick(";", "\t", "|", ",,", " , ")),
        (text, dice) -> text.replace("\"", dice.pick("", "'", "\u201c")),
        Mutation.swap(
            CELL,
            Dice.words(
                """
                 ¦ <space> ¦ NA ¦ n/a ¦ #REF! ¦ #DIV/0! ¦ =1+1 ¦ =cmd|' /C calc'!A0 ¦ - ¦ -- ¦
                Exempt under Section 43 ¦ 1.01E+09 ¦ 1E999 ¦ £1.234,56 ¦ (123) ¦ 1,23,45 ¦ 12.3.4 ¦
                $-5k ¦ EUR EUR ¦ 1/0/2027 ¦ 31/02/2027 ¦ 12/30/1899 ¦ 45000 ¦ -45000 ¦ 99999999 ¦
                2027 ¦ Q5 2027 ¦ FY2027/99 ¦ 0 ¦ 1e-400 ¦ TRUE ¦ \u0000 ¦ \u00a3 ¦ ٣ ¦ 1 234 567 ¦
                1'000\
                """)),
        Mutation.at(CELL, (found, dice) -> found.repeat(1 + dice.scale())),
        Mutation.at(CELL, (found, dice) -> "\"" + found + "\n" + found + "\""),
        Mutation.at(CELL, (found, dice) -> "y".repeat(1000 * dice.scale())),
        Mutation.lines((lines, dice) -> lines.set(0, lines.get(dice.below(lines.size())))),
        Mutation.lines((lines, dice) -> lines.set(0, lines.get(0) + "," + lines.get(0))),
        Mutation.lines((lines, dice) -> lines.replaceAll(line -> line + ",")),
        Mutation.lines(
            (lines, dice) -> lines.set(dice.below(lines.size()), ",".repeat(10 * dice.scale()))),
        Mutation.lines((lines, dice) ->
            lines.add(0, dice.pick("", ",,,", "Title of the sheet", "sep=;", "\ufeff"))));
  }
}
