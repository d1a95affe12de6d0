package dev.quarterdeck.bench.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Values that are out of range, out of type or out of their mind, in any syntax. */
final class ValueMutations {
  private static final String NUMBER = "(?<![\\w.])-?\\d+(?:\\.\\d+)?";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String AMOUNT = "amount: ([^,}\\n]+)";
  private static final String AFTER_COLON = ": ([^{\\[\\n][^,}\\n]*)";

  private ValueMutations() {}

  /** Values that a careful reader refuses. */
  static List<Mutation> hostile() {
    return Stream.of(hostileNumbers(), hostileAmounts(), hostileText())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutation> hostileNumbers() {
    return List.of(
        Mutation.swap(
            NUMBER,
            Dice.words(
                """
                0 ¦ -1 ¦ -0 ¦ NaN ¦ .nan ¦ .inf ¦ -.inf ¦ Infinity ¦ 1e999 ¦ -1e308 ¦ 1e-320 ¦
                4.9e-324 ¦ 99999999999999999999 ¦ 9223372036854775807 ¦ -9223372036854775808 ¦
                2147483648 ¦ 1.7976931348623157e308 ¦  ¦ '' ¦ 0x7fffffff ¦ 0o17 ¦ 1_000 ¦ 1,5 ¦
                1.2.3 ¦ --5 ¦ +3 ¦ \u0663\u0664 ¦ 1e ¦ ١ ¦ null ¦ ~ ¦ true ¦ 1:30:00\
                """)),
        Mutation.swap(
            DAY,
            Dice.words(
                """
                2027-02-30 ¦ 0000-00-00 ¦ 9999-12-31 ¦ -999999999-01-01 ¦ +999999999-12-31 ¦
                2027-1-1 ¦ 2027-13-01 ¦ 01/02/2027 ¦ 1899-12-30 ¦ 2027-01-01T00:00:00Z ¦ tomorrow ¦
                99999-01-01 ¦ 0001-01-01\
                """)));
  }

  private static List<Mutation> hostileAmounts() {
    return List.of(
        Mutation.swap(
            AMOUNT,
            Dice.words(
                """
                a + b ¦ 1.. ¦ ..1 ¦ 5..1 ¦ 0..0 ¦ -5..5 ¦ 1/2/3 ¦ 3 / 2 / 1 ¦ 0 / 0 / 0 ¦ 1 / 1 / 9 ¦
                pert(1, 2) ¦ pert(3, 2, 1) ¦ normal(0, -1) ¦ normal(1e300, 1e300) ¦ lognormal(0, 1) ¦
                uniform(1, 1) ¦ discrete(1: 50%) ¦ discrete(1: 50%, 2: 60%) ¦ discrete() ¦
                metalog(5%: 3) ¦ metalog(5%: 3, 5%: 4, 5%: 5) ¦ metalog(10%: 1, 50%: 100, 90%: 101) ¦
                metalog(1%: 9, 50%: 5, 99%: 1) ¦ triangular(1,1,1) ¦ 1 / 0 ¦ 0 / 0 ¦ visits / 0 ¦
                visits *  ¦ visits ** 2 ¦ (((1))) ¦ sqrt(-1) ¦ 1 EUR USD ¦ 5 parsecs ¦ 1k k ¦ % ¦
                10 %% ¦ € ¦ 1e999k ¦ 1bn bn per year ¦ 5 per fortnight ¦ 100k per year per year ¦
                size(visits) ¦ visits.exists(x, x > 1) ¦ [1,2].map(x, x*x) ¦ visits ? 1 : 2 ¦
                'a' + 'b' ¦ " ¦ has(a.b) ¦ 1u ¦ b'x' ¦ visits[0] ¦ -visits ¦ !visits ¦ true ¦ 1 < 2 ¦
                10^400 ¦ 0.1..0.1000000001 ¦ 1e-300..1e300\
                """)),
        Mutation.at(
            AMOUNT,
            (found, dice) ->
                found
                    + dice.pick(
                        Dice.words(
                            """
                            +  ¦  *  ¦ .. ¦  /  ¦  per  ¦ % ¦ k ¦  EUR ¦ ) ¦ (\
                            """))
                    + found),
        Mutation.at(
            "(\\S{1,40}\\.\\.\\S{1,40})",
            (found, dice) -> {
              String[] ends = found.split("\\.\\.", 2);
              return ends[1] + ".." + ends[0];
            }));
  }

  private static List<Mutation> hostileText() {
    return List.of(
        Mutation.swap(
            AFTER_COLON,
            Dice.words(
                """
                 ¦ ~ ¦ {} ¦ [] ¦ [[]] ¦ {a: b} ¦ '' ¦ " " ¦ | ¦ > ¦ !!binary aGk= ¦
                !!java.net.URL [x] ¦ !!int x ¦ &x y ¦ *x ¦ *unknown ¦ << ¦ @ ¦ ` ¦ "\\u0000" ¦
                "\\ud800" ¦ "unclosed ¦ 'unclosed ¦ [unclosed ¦ {unclosed ¦ - - - x ¦ ? x ¦ no ¦ yes ¦
                on ¦ 2027-01-01 ¦ 1e3 ¦ 0\
                """)),
        Mutation.at(
            "\\d+(?:\\.\\d+)? ?%",
            (found, dice) ->
                dice.pick(
                    Dice.words(
                        """
                        101 % ¦ -5 % ¦ 1e9% ¦ % 5 ¦ 0.0000001% ¦ 5 % % ¦ NaN % ¦ 5 ¦ abc % ¦ %\
                        """))),
        Mutation.at(
            "\\d+ (?:month|quarter|year)s?",
            (found, dice) ->
                dice.pick(
                    Dice.words(
                        """
                        0 quarters ¦ -1 years ¦ 99999999999 years ¦ 2147483647 years ¦ 1.5 quarters ¦ a year ¦
                        4000 years ¦ 12 ¦ quarters\
                        """))),
        Mutation.insert(dice ->
            dice.pick(
                Dice.words(
                    "\0 ¦ \u200b ¦ \u202e ¦ \ufeff ¦ \ud83d\ude80 ¦ \ud800 ¦ e\u0301 ¦ \u00a0 ¦ \u0007"
                        + " ¦ \uffff ¦ \u001b[31m ¦ \u0130 ¦ ß ¦ \\ ¦ \" ¦ ' ¦ # ¦ : ¦ - ¦ ${jndi:x}"
                        + " ¦ %s%n%d ¦ <script> ¦ {{x}}"))),
        Mutation.at(NUMBER, (found, dice) -> found + "0".repeat(dice.below(400))),
        Mutation.at(
            "\\w{2,40}", (found, dice) -> found.repeat(1 + dice.scale() * dice.scale() / 4)));
  }

  /** Values that could have been meant, so that the case goes on to be decided. */
  static List<Mutation> gentle() {
    return List.of(
        Mutation.at(
            NUMBER,
            (found, dice) ->
                dice.pick(
                    Dice.words(
                        """
                        1 ¦ 2 ¦ 3 ¦ 5 ¦ 7 ¦ 10 ¦ 12 ¦ 0.5 ¦ 0.1 ¦ 100 ¦ 1000\
                        """))),
        Mutation.at(NUMBER, (found, dice) -> found + dice.pick("0", "00", "5", ".5")),
        Mutation.at(NUMBER, (found, dice) -> found.length() > 1 ? found.substring(1) : "4"),
        Mutation.swap(
            AMOUNT,
            Dice.words(
                """
                0 ¦ 0..1 ¦ 1k ¦ 80k..150k ¦ 5M ¦ 1e12 ¦ 100k / 200k / 900k ¦ pert(1k, 2k, 90k) ¦
                triangular(1k, 2k, 3k) ¦ normal(100k, 900k) ¦ lognormal(1k, 9M) ¦ uniform(0, 1M) ¦
                discrete(0: 90%, 10M: 10%) ¦ metalog(5%: 10k, 50%: 40k, 95%: 400k) ¦ 40k per quarter ¦
                1M per year ¦ 12 per month ¦ -5k ¦ 0.0001 ¦ (1k + 2k) * 3\
                """)),
        Mutation.at(
            DAY,
            (found, dice) ->
                (2025 + dice.below(12))
                    + dice.pick("-01-01", "-04-01", "-07-15", "-12-31", "-02-28")),
        Mutation.at("\\d+(?:\\.\\d+)? ?%", (found, dice) -> dice.below(101) + " %"),
        Mutation.at(
            "\\d+ (?:month|quarter|year)s?",
            (found, dice) ->
                (1 + dice.below(dice.oneIn(5) ? 400 : 9))
                    + dice.pick(" months", " quarters", " years")),
        Mutation.at(
            "\\b(?:quarter|year|mid|start|end|nominal|real|cash|cashable|non-cash|public-value|capex|opex|delivery|operation|period|true|false)\\b",
            (found, dice) ->
                dice.pick(
                    Dice.words(
                        """
                        quarter ¦ year ¦ mid ¦ start ¦ end ¦ nominal ¦ real ¦ cash ¦ cashable ¦ non-cash ¦
                        public-value ¦ capex ¦ opex ¦ delivery ¦ operation ¦ period ¦ true ¦ false\
                        """))),
        Mutation.at("(?m)^ *[a-zA-Z]+: [^\\n]*\\n", (found, dice) -> ""),
        Mutation.at(",? [a-zA-Z]+: [^,{}\\[\\]\\n]+(?=[,}])", (found, dice) -> ""));
  }
}
