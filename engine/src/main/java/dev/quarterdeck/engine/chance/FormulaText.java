package dev.quarterdeck.engine.chance;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas with CEL's parser.
 *
 * <p>Before it, every number is written out as a plain double, so that {@code 80k}, {@code 1.5M}
 * and {@code 3 %} can stand in a formula and {@code 3 / 2} is 1.5. A % after a number is always per
 * cent.
 */
final class FormulaText {
  private static final int DEEPEST = 100;
  private static final int DEEPEST_PARENTHESES = 32;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+)|(?<digits>%s)(?:\\s{0,9}(?<scale>%%|(?:k|K|M|bn)(?![\\p{L}\\p{N}_])))?(?<rest>[\\p{L}\\p{N}_.]{0,12})|(?<other>.)"
              .formatted(Numeral.DIGITS),
          Pattern.DOTALL);
  private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder().build();

  private final String text;

  private FormulaText(String text) {
    this.text = text.strip();
  }

  static Expression parse(String text) {
    Check.that(
        text.length() <= EstimateText.LONGEST,
        "A formula must have at most %s characters, not %s",
        EstimateText.LONGEST,
        text.length());
    Check.that(!text.isBlank(), "A formula must not be empty. Maybe visits * margin");
    return new FormulaText(text).read();
  }

  private Expression read() {
    CelValidationResult result = PARSER.parse(plain());
    if (result.hasError()) {
      throw wrong(result.getErrors().getFirst().getMessage(), maybe(text, "visits * uplift * 3.5"));
    }
    try {
      return number(result.getAst().getExpr(), DEEPEST);
    } catch (CelValidationException e) {
      throw new IllegalArgumentException("The formula '" + text + "' must be readable", e);
    }
  }

  /** The text with every number as a plain double. */
  private String plain() {
    var plain = new StringBuilder();
    int open = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("digits") != null) {
        plain.append(digits(token));
      } else {
        String other = token.group();
        open += other.equals("(") ? 1 : other.equals(")") ? -1 : 0;
        if (open > DEEPEST_PARENTHESES || "[{\"'`\\".contains(other)) {
          throw wrong("it has a '" + other + "' too many", "fewer parentheses and no brackets");
        }
        plain.append(other);
      }
    }
    return plain.toString();
  }

  private String digits(Matcher token) {
    String scale = token.group("scale") == null ? "" : token.group("scale");
    if (!token.group("rest").isEmpty()) {
      String written = token.group();
      throw wrong("'" + written + "' is not a number", maybe(written, "a unit of k, M, bn or %"));
    }
    return " " + Numeral.value(token.group("digits"), scale) + " ";
  }

  private static String maybe(String written, String otherwise) {
    String maybe = Numeral.maybe(written);
    return maybe.isEmpty() ? otherwise : maybe.replaceFirst("^\\. Maybe ", "");
  }

  private Expression number(CelExpr expr, int depth) {
    Expression read = any(expr, depth);
    if (isComparison(read)) {
      throw wrong("a comparison is not a number", "visits > 5k ? 2 : 1");
    }
    return read;
  }

  private static boolean isComparison(Expression read) {
    return read instanceof Expression.Binary binary && binary.operator().compares();
  }

  private Expression any(CelExpr expr, int depth) {
    if (depth == 0) {
      throw wrong("it is nested more than " + DEEPEST + " deep", "several shorter lines");
    }
    return switch (expr.exprKind().getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> new Expression.Name(expr.ident().name());
      case CALL -> call(expr.call(), depth - 1);
      case SELECT ->
          throw wrong("'." + expr.select().field() + "' is not known", "names without a point");
      default -> throw wrong("it holds more than numbers and names", "visits * uplift * 3.5");
    };
  }

  private Expression constant(CelConstant constant) {
    if (constant.getKind() != CelConstant.Kind.DOUBLE_VALUE) {
      throw wrong("it holds a constant that is not a number", "visits * uplift * 3.5");
    }
    return new Expression.Constant(Check.finite("A number", constant.doubleValue()));
  }

  private Expression call(CelExpr.CelCall call, int depth) {
    List<CelExpr> arguments = call.args();
    if (call.target().isPresent()) {
      throw wrong("'." + call.function() + "' is not known", "min(a, b) or max(a, b)");
    }
    if (call.function().equals("-_")) {
      return new Expression.Binary(
          Operator.SUBTRACT, new Expression.Constant(0), number(arguments.getFirst(), depth));
    }
    if (call.function().equals("_?_:_")) {
      return choice(arguments, depth);
    }
    for (Operator operator : Operator.values()) {
      if (operator.function().equals(call.function())) {
        return joined(operator, arguments, depth);
      }
    }
    String name = call.function().replaceAll("^_|_$", "");
    throw wrong(
        "'" + name + "' is not known there", "+ - * / ( ) min(a, b) max(a, b) a < b ? c : d");
  }

  private Expression choice(List<CelExpr> arguments, int depth) {
    Expression condition = any(arguments.get(0), depth);
    if (!isComparison(condition)) {
      throw wrong("what stands before '?' is not a comparison", "visits > 5k ? 2 : 1");
    }
    return new Expression.Choice(
        condition, number(arguments.get(1), depth), number(arguments.get(2), depth));
  }

  private Expression joined(Operator operator, List<CelExpr> arguments, int depth) {
    if (arguments.size() < 2) {
      throw wrong(operator.symbol() + " has fewer than two numbers", operator.symbol() + "(a, b)");
    }
    Expression joined = number(arguments.getFirst(), depth);
    for (CelExpr argument : arguments.subList(1, arguments.size())) {
      joined = new Expression.Binary(operator, joined, number(argument, depth));
    }
    return joined;
  }

  private IllegalArgumentException wrong(String what, String maybe) {
    return new IllegalArgumentException(
        "'%s' must be a number, a range like 80k..150k or a formula over names, but %s. Maybe %s"
            .formatted(text, what, maybe));
  }
}
