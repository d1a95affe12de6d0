package dev.quarterdeck.office.exchange.table.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount of money: {@code £1,234.5m}, {@code (1,234)}, {@code 1.234,56 €}, {@code USD
 * 3bn}, {@code 12 k}. What can be read in two ways is refused.
 *
 * @param style what holds where the cell does not say
 */
public record MoneyReader(MoneyStyle style) {
  private static final int LONGEST = 80;
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*(?:\\[\\w{1,3}]|\\*{1,3}|[¹²³]+)$");

  /** {@code 12.500,-} has no pence; its dash is no minus. */
  private static final Pattern NO_CENTS = Pattern.compile("(?<=[0-9])[.,][-–—]{1,2}(?![0-9])");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "([^0-9]*?)([.,]?[0-9][0-9.,'’ ]*(?:[eE][+-]?[0-9]{1,3}(?![0-9]))?)([^0-9]*)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{1,2}\\$|\\p{L}+\\.?|[^\\s\\p{L}]");
  private static final Set<String> ABOUT =
      Set.of("~", "≈", "c.", "ca", "ca.", "circa", "approx", "approx.", "about");
  private static final Set<String> MINUS = Set.of("-", "−", "–", "—");

  /**
   * What the cell says.
   *
   * @throws IllegalArgumentException when it is no amount, or one that can be read in two ways
   */
  public Read<Money> read(Cell cell) {
    return switch (cell.type()) {
      case NUMBER ->
          new Read<>(new Money(new BigDecimal(cell.raw()), style.scale(), style.currency()), null);
      case DATE -> throw new IllegalArgumentException("must be an amount, but the cell is a day");
      case TEXT -> read(cell.line());
    };
  }

  private Read<Money> read(String line) {
    var repairs = new Repairs();
    String bare = bare(line, repairs);
    var amount = AMOUNT.matcher(bare);
    if (bare.length() > LONGEST || !amount.matches()) {
      throw new IllegalArgumentException(
          "must be one amount such as £1,234.5m. Maybe name the text in notValued");
    }
    var words = new Words(repairs);
    WORD.matcher(amount.group(1)).results().forEach(word -> words.before(word.group()));
    WORD.matcher(amount.group(3)).results().forEach(word -> words.after(word.group()));
    BigDecimal number = new NumberReader(style.decimal(), repairs).read(amount.group(2));
    return Read.of(words.amount(number), repairs);
  }

  private static String bare(String line, Repairs repairs) {
    String text = FOOTNOTE.matcher(line).replaceFirst("");
    if (!text.equals(line)) {
      repairs.add("footnote mark left out");
    }
    String plain = IdReader.withoutTextMark(text);
    if (!plain.equals(text)) {
      repairs.add("the spreadsheet's text mark left out");
    }
    return NO_CENTS.matcher(plain).replaceFirst("");
  }

  /** What stands around the number. */
  private final class Words {
    private final Repairs repairs;
    private int minus;
    private int open;
    private int close;
    private @Nullable Scale scale;
    private List<String> currencies = List.of();

    Words(Repairs repairs) {
      this.repairs = repairs;
    }

    void before(String word) {
      if (word.equals("(")) {
        open++;
      } else if (!word.equals("+")) {
        either(word);
      }
    }

    void after(String word) {
      if (word.equals(")")) {
        close++;
      } else {
        either(word);
      }
    }

    private void either(String word) {
      if (MINUS.contains(word)) {
        minus++;
      } else if (ABOUT.contains(word.toLowerCase(Locale.ROOT))) {
        repairs.add("'" + word + "' left out");
      } else if (!isCurrency(word) && !isScale(word)) {
        throw new IllegalArgumentException(
            "must be one amount, but has '" + word + "', which is neither currency nor scale");
      }
    }

    private boolean isScale(String word) {
      Scale found = Scale.find(word);
      if (found != null && scale != null) {
        throw new IllegalArgumentException("must have one scale, but has two");
      }
      scale = found == null ? scale : found;
      return found != null;
    }

    private boolean isCurrency(String word) {
      List<String> found = Currencies.of(word);
      if (found.isEmpty()) {
        return false;
      }
      currencies =
          currencies.isEmpty() ? found : found.stream().filter(currencies::contains).toList();
      if (currencies.isEmpty()) {
        throw new IllegalArgumentException("must have one currency, but has two");
      }
      return true;
    }

    Money amount(BigDecimal number) {
      if (open != close || open + minus > 1) {
        throw new IllegalArgumentException(
            "must have at most one sign: a minus, or brackets around the whole amount");
      }
      if (scale != null && scale != style.scale() && style.scale() != Scale.ONE) {
        repairs.add("read in its own unit, not in the column's");
      }
      BigDecimal signed = open + minus > 0 ? number.negate() : number;
      return new Money(signed, scale == null ? style.scale() : scale, currency());
    }

    private @Nullable String currency() {
      if (currencies.isEmpty()
          || style.currency() != null && currencies.contains(style.currency())) {
        return style.currency();
      }
      if (style.currency() != null) {
        throw new IllegalArgumentException(
            "must be in " + style.currency() + ", but is in " + currencies.getFirst());
      }
      return currencies.getFirst();
    }
  }
}
