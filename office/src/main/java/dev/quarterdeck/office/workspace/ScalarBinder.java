package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Shape.Field;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds single values: numbers, words, dates and texts with a grammar of their own. */
final class ScalarBinder {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

  private final Origin origin;
  private final List<Problem> problems;
  private final List<RefUse> refs;

  ScalarBinder(Origin origin, List<Problem> problems, List<RefUse> refs) {
    this.origin = origin;
    this.problems = problems;
    this.refs = refs;
  }

  @Nullable Object bind(Shape shape, Scalar node, Field field, String path) {
    return switch (shape) {
      case Shape.Text text -> text(node, field, path);
      case Shape.Whole whole -> whole(whole, node, field, path);
      case Shape.Decimal decimal -> decimal(decimal, node, field, path);
      case Shape.Truth truth -> truth(truth, node, field, path);
      case Shape.Date date -> date(date, node, field, path);
      case Shape.Choice choice -> choice(choice, node, field, path);
      case Shape.Parsed parsed -> parsed(parsed, node, field, path);
      default -> throw new IllegalStateException("not a scalar: " + shape);
    };
  }

  /** What a value must be, for messages. */
  static String wanted(Shape shape, Field field) {
    Doc doc = field.doc();
    String example = doc == null || doc.example().isEmpty() ? "" : " such as " + doc.example();
    return switch (shape) {
      case Shape.Whole whole -> "a whole number" + range(doc);
      case Shape.Decimal decimal -> "a number" + range(doc);
      case Shape.Truth truth -> "true or false";
      case Shape.Date date -> "a date such as 2027-04-01";
      case Shape.Choice choice -> "one of " + String.join(", ", choice.words().keySet());
      default -> "a single value" + example;
    };
  }

  private static String range(@Nullable Doc doc) {
    if (doc == null || Double.isInfinite(doc.min()) && Double.isInfinite(doc.max())) {
      return "";
    }
    String least = Double.isInfinite(doc.min()) ? "" : " of at least " + number(doc.min());
    String most = Double.isInfinite(doc.max()) ? "" : " of at most " + number(doc.max());
    boolean both = !least.isEmpty() && !most.isEmpty();
    return both ? " from " + number(doc.min()) + " to " + number(doc.max()) : least + most;
  }

  private static String number(double value) {
    return new java.math.BigDecimal(value).stripTrailingZeros().toPlainString();
  }

  private @Nullable Object text(Scalar node, Field field, String path) {
    Pattern pattern = field.bounds().pattern();
    if (pattern != null && !pattern.matcher(node.text()).matches()) {
      String message = "'%s' must match %s, but is '%s'".formatted(path, pattern, cut(node));
      Doc doc = field.doc();
      String example = doc == null ? "" : doc.example();
      return fail(node, message, example.isEmpty() ? null : "'" + example + "'");
    }
    List<String> words = field.bounds().values();
    if (!words.isEmpty() && !words.contains(node.text())) {
      String message = "'%s' must be one of %s, but is '%s'";
      String all = String.join(", ", words);
      return fail(node, message.formatted(path, all, cut(node)), Nearest.to(node.text(), words));
    }
    return node.text();
  }

  private @Nullable Object whole(Shape.Whole shape, Scalar node, Field field, String path) {
    if (node.style() != Node.Style.QUOTED && WHOLE.matcher(node.text()).matches()) {
      long value = Long.parseLong(node.text());
      boolean fits = shape.wide() || value == (int) value;
      if (fits && field.bounds().has(value)) {
        return shape.wide() ? (Object) value : (Object) (int) value;
      }
    }
    return wrong(shape, node, field, path, unquoted(node, WHOLE));
  }

  private @Nullable Object decimal(Shape shape, Scalar node, Field field, String path) {
    if (node.style() != Node.Style.QUOTED && DECIMAL.matcher(node.text()).matches()) {
      double value = Double.parseDouble(node.text());
      if (Double.isFinite(value) && field.bounds().has(value)) {
        return value;
      }
    }
    return wrong(shape, node, field, path, unquoted(node, DECIMAL));
  }

  private static @Nullable String unquoted(Scalar node, Pattern pattern) {
    boolean quoted = node.style() == Node.Style.QUOTED && pattern.matcher(node.text()).matches();
    return quoted ? node.text() + " without quotes" : null;
  }

  private @Nullable Object truth(Shape shape, Scalar node, Field field, String path) {
    if (node.style() != Node.Style.QUOTED) {
      if (node.text().equals("true") || node.text().equals("false")) {
        return node.text().equals("true");
      }
    }
    String maybe =
        switch (node.text().toLowerCase(java.util.Locale.ROOT)) {
          case "yes", "on", "true", "y", "1" -> "'true'";
          case "no", "off", "false", "n", "0" -> "'false'";
          default -> null;
        };
    return wrong(shape, node, field, path, maybe);
  }

  private @Nullable Object date(Shape shape, Scalar node, Field field, String path) {
    try {
      LocalDate date = LocalDate.parse(node.text().strip());
      boolean usual = date.getYear() >= 1000 && date.getYear() <= 9999;
      return usual ? date : wrong(shape, node, field, path, null);
    } catch (DateTimeException e) {
      return wrong(shape, node, field, path, null);
    }
  }

  private @Nullable Object choice(Shape.Choice shape, Scalar node, Field field, String path) {
    Enum<?> value = shape.words().get(node.text());
    String near = value != null ? null : Nearest.to(node.text(), shape.words().keySet());
    return value != null ? value : wrong(shape, node, field, path, near);
  }

  private @Nullable Object parsed(Shape.Parsed shape, Scalar node, Field field, String path) {
    try {
      Object value = shape.parse().invoke(null, completed(shape, node.text(), field));
      collect(shape, value, node, field, path);
      return value;
    } catch (InvocationTargetException e) {
      return refused(node, path, e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A bare name where only one kind is allowed gets that kind. */
  private static String completed(Shape.Parsed shape, String text, Field field) {
    List<String> allowed = field.refTo();
    if (shape.map() != null && isRef(shape.map().fields().getFirst())) {
      allowed = shape.map().fields().getFirst().refTo();
    } else if (shape.type() != Ref.class) {
      return text;
    }
    return allowed.size() == 1 && text.indexOf(':') < 0 ? allowed.getFirst() + ":" + text : text;
  }

  private static boolean isRef(Field field) {
    return field.shape() instanceof Shape.Parsed parsed && parsed.type() == Ref.class;
  }

  private void collect(Shape.Parsed shape, Object value, Scalar node, Field field, String path)
      throws IllegalAccessException, InvocationTargetException {
    Place place = Positions.place(origin, node);
    if (value instanceof Ref ref) {
      refs.add(new RefUse(ref, field.refTo(), place, path));
    } else if (shape.map() != null) {
      for (Field inner : shape.map().fields()) {
        if (isRef(inner) && inner.accessor().invoke(value) instanceof Ref ref) {
          refs.add(new RefUse(ref, inner.refTo(), place, path));
        }
      }
    }
  }

  /** A key of a map whose keys are names of documents. */
  void key(Scalar key, Field field, String path) {
    if (!field.refTo().isEmpty()) {
      Ref ref = new Ref(field.refTo().getFirst(), key.text());
      refs.add(new RefUse(ref, field.refTo(), Positions.place(origin, key), path));
    }
  }

  /** Turns what a parser or constructor threw into a problem; its "Maybe" becomes the advice. */
  @Nullable Object refused(Node node, String path, @Nullable Throwable cause) {
    String text = cause == null || cause.getMessage() == null ? "not accepted" : cause.getMessage();
    int advice = text.lastIndexOf(" Maybe ");
    String message = advice < 0 ? text : text.substring(0, advice).replaceFirst("[.:;,]$", "");
    String maybe = advice < 0 ? null : text.substring(advice + 7);
    return fail(node, (path.isEmpty() ? "" : "'" + path + "': ") + message, maybe);
  }

  private @Nullable Object wrong(
      Shape shape, Scalar node, Field field, String path, @Nullable String maybe) {
    String message = "'%s' must be %s, but is '%s'";
    return fail(node, message.formatted(path, wanted(shape, field), cut(node)), maybe);
  }

  private static String cut(Scalar node) {
    String line = node.text().replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  private @Nullable Object fail(Node node, String message, @Nullable String maybe) {
    Place place = Positions.place(origin, node);
    problems.add(new Problem(Severity.ERROR, place, message, maybe));
    return null;
  }
}
