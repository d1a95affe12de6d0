package dev.quarterdeck.bench.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What only documents can suffer: keys, kinds, refs, anchors, nesting, rules at odds. */
final class YamlMutations {
  private static final Pattern NAME = Pattern.compile("name: ([\\w-]+)");
  private static final String KEY = "(?m)(?<=^ {0,12}|[{,] |- )([A-Za-z]+)(?=: )";
  private static final String KIND = "(?m)^kind: (\\w+)";

  private YamlMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.at(
            KEY,
            (found, dice) ->
                dice.pick(
                    Dice.words(
                        """
                        nmae ¦ amount ¦ spec ¦ kind ¦ metadata ¦ costs ¦ benefits ¦ estimate ¦ options ¦ << ¦
                        '' ¦ null ¦ 1 ¦ ? ¦ [a] ¦ requires ¦ duration ¦ amounts ¦ fte ¦ class ¦ __proto__\
                        """))),
        Mutation.at(KEY, (found, dice) -> found + ": x\n" + found),
        Mutation.swap(
            KIND,
            Dice.words(
                """
                Organization ¦ Goal ¦ Need ¦ Driver ¦ Initiative ¦ ReferenceClass ¦ Budget ¦ Pool ¦
                Rule ¦ Scenario ¦ Deployment ¦ initiative ¦  ¦ [] ¦ Kind ¦ TableMapping\
                """)),
        Mutation.swap(
            "(?m)^apiVersion: (.*)",
            "v1",
            "backstage.io/v1alpha1",
            "quarterdeck.dev/v2",
            "",
            "quarterdeck.dev/v1 "),
        Mutation.at(
            "[a-z]+:[a-z][\\w-]*",
            (found, dice) ->
                dice.pick(
                    Dice.words(
                        """
                        initiative:nowhere ¦ goal:nowhere ¦ driver: ¦ :x ¦ initiative:initiative:x ¦ x:y:z ¦
                        goal:../../etc/passwd ¦ pool:data-engineers ¦ driver:driver\
                        """))),
        YamlMutations::anotherName,
        YamlMutations::requires,
        YamlMutations::anchor,
        (text, dice) -> laughs() + text,
        (text, dice) -> text + "\n---\n" + dice.pick(RULES),
        (text, dice) -> text + "\n---\n" + dice.pick(RULES) + "\n---\n" + dice.pick(RULES),
        YamlMutations::twice,
        Mutation.insert(dice ->
            dice.pick("[", "{", "- ", "? ", "a: {b: ", "!!seq [").repeat(10 * dice.scale())),
        Mutation.at(
            ": ([^\\n]+)",
            (found, dice) -> dice.pick("[", "{a: ").repeat(20 * dice.scale()) + found),
        Mutation.at("amount: ([^,}\\n]+)", YamlMutations::deepFormula),
        Mutation.at(": ([^\\n]+)", (found, dice) -> "x".repeat(1000 * dice.scale())),
        Mutation.at(
            ": ([^\\n]+)",
            (found, dice) -> "[" + (found + ", ").repeat(10 * dice.scale()) + found + "]"));
  }

  /** Ends that make a workspace's rules hard, odd or impossible to obey together. */
  private static final List<String> RULES =
      List.of(
          rule("a", "atMostInFlight: {count: 0}"),
          rule("b", "atMostInFlight: {count: 10000, category: nothing}"),
          rule("c", "together: [initiative:shop, initiative:depot]"),
          rule("d", "excludes: [initiative:shop, initiative:depot]"),
          rule("e", "excludes: [initiative:shop, initiative:shop]"),
          rule("f", "categoryBand: {category: grow, capital: capex, min: 100 %, max: 0 %}"),
          rule("g", "categoryBand: {category: grow, capital: nothing, min: 10 %}"),
          rule("h", "goalFloor: {goal: goal:growth, keyResult: revenue, atLeast: 1e300}"),
          rule("i", "startWindow: {initiative: initiative:shop, from: 2099-01-01, to: 1999-01-01}"),
          rule(
              "j", "keepPlan: [{initiative: initiative:shop, option: nowhere, start: 2027-01-01}]"),
          rule("k", "keepPlan: [{initiative: initiative:shop, start: 2027-01-01}]"),
          rule(
              "n",
              "changeLimit: {most: 0, plan: [{initiative: initiative:shop, start: 2099-01-01}]}"),
          rule("p", "synergy: {of: [initiative:shop, initiative:depot], value: -1e300}"),
          rule("q", "synergy: {of: [initiative:shop], value: 1..2}"),
          rule("r", "worstOutcomes: {share: 0 %, atLeast: 1e300}"),
          rule("s", "worstOutcomes: {share: 100 %, atLeast: -1M}"),
          rule(
              "t", "goalFloor: {goal: goal:growth, keyResult: revenue, atLeast: 1, chance: 100 %}"),
          rule("o", "changeLimit: {most: 1}"),
          rule("l", "together: [initiative:shop]\n  atMostInFlight: {count: 1}"),
          rule("m", "enabled: false"),
          "apiVersion: quarterdeck.dev/v1\nkind: Budget\nmetadata: {name: zero}\nspec: {capital: capex, amounts: [0]}",
          "apiVersion: quarterdeck.dev/v1\nkind: Budget\nmetadata: {name: less}\nspec: {capital: capex, per: year, amounts: [1, -1], carryOver: 100 %}",
          "apiVersion: quarterdeck.dev/v1\nkind: Pool\nmetadata: {name: designers}\nspec: {fte: []}");

  private static String rule(String name, String form) {
    return "apiVersion: quarterdeck.dev/v1\nkind: Rule\nmetadata: {name: fuzz-%s}\nspec:\n  %s"
        .formatted(name, form);
  }

  /** A name becomes that of another: doubles, wrong kinds, cycles. */
  private static String anotherName(String text, Dice dice) {
    MatchResult one = dice.find(NAME, text);
    MatchResult other = dice.find(NAME, text);
    return one == null || other == null
        ? text
        : text.substring(0, one.start(1)) + other.group(1) + text.substring(one.end(1));
  }

  /** An initiative comes to need or to exclude some other, perhaps one that needs it, or itself. */
  private static String requires(String text, Dice dice) {
    MatchResult some =
        dice.find(Pattern.compile("kind: Initiative\\nmetadata: \\{name: ([\\w-]+)"), text);
    String ref = some == null ? "nowhere" : some.group(1);
    String line =
        dice.pick(
                "requires: [initiative:%s]",
                "requires: [{initiative: initiative:%s, lag: 400}]",
                "excludes: [initiative:%s]",
                "mandatoryBy: 2027-03-31 # %s")
            .formatted(ref);
    return Mutation.at("(?m)^  category: ", (found, d) -> "  " + line + "\n" + found)
        .apply(text, dice);
  }

  private static String anchor(String text, Dice dice) {
    String anchored = Mutation.at(": ([^\\n&*]+)", (found, d) -> "&a " + found).apply(text, dice);
    return Mutation.at(": ([^\\n&*]+)", (found, d) -> "*a").apply(anchored, dice);
  }

  /** Each line doubles the one before: a few bytes that stand for billions of values. */
  private static String laughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return text.append("---\n").toString();
  }

  private static String twice(String text, Dice dice) {
    String[] documents = text.split("(?m)^---$");
    String again = dice.pick(documents);
    return text + "\n---\n" + again;
  }

  private static String deepFormula(String found, Dice dice) {
    int times = 10 * dice.scale();
    return switch (dice.below(5)) {
      case 0 -> "(".repeat(times) + found + ")".repeat(times);
      case 1 -> found + " + 1".repeat(times);
      case 2 -> "-".repeat(times) + found;
      case 3 -> "min(".repeat(times) + found + ", 1)".repeat(times);
      default -> found + " * visits".repeat(times);
    };
  }
}
