package dev.quarterdeck.office.exchange.table.cells;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an identifier, and undoes what spreadsheets do to one where nothing was lost. */
public final class IdReader {
  private static final int LONGEST = 250;
  private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?E\\+[0-9]{2,3}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+\\.0+");

  private IdReader() {}

  /**
   * What the cell says.
   *
   * @throws IllegalArgumentException when it is empty or too long, or a spreadsheet rounded it
   */
  public static Read<String> read(Cell cell) {
    String line = cell.line();
    var repairs = new Repairs();
    if (!line.equals(cell.raw())) {
      repairs.add("white space");
    }
    String text = withoutTextMark(line);
    if (!text.equals(line)) {
      repairs.add("the spreadsheet's text mark left out");
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "must be an identifier of 1 to " + LONGEST + " characters");
    }
    return Read.of(asNumber(text, repairs), repairs);
  }

  /** Whether a spreadsheet showed a long number as {@code 1.01E+09}, so that digits are lost. */
  public static boolean rounded(String line) {
    return EXPONENT.matcher(line).matches() && exact(line) == null;
  }

  /** Without the apostrophe or {@code ="..."} by which a spreadsheet keeps a number as text. */
  static String withoutTextMark(String line) {
    var formula = FORMULA.matcher(line);
    if (formula.matches()) {
      return formula.group(1).strip();
    }
    return line.startsWith("'") ? line.substring(1).strip() : line;
  }

  private static String asNumber(String text, Repairs repairs) {
    if (rounded(text)) {
      throw new IllegalArgumentException(
          "must be an identifier, but a spreadsheet rounded it and its last digits are lost."
              + " Maybe another column identifies the row");
    }
    String exact = EXPONENT.matcher(text).matches() ? exact(text) : null;
    if (exact == null && !WHOLE.matcher(text).matches()) {
      return text;
    }
    repairs.add("a spreadsheet wrote it as a decimal number");
    return exact != null ? exact : text.substring(0, text.indexOf('.'));
  }

  /** The plain digits, null when the mantissa is shorter than the number that it stands for. */
  private static @Nullable String exact(String text) {
    int power = Integer.parseInt(text.substring(text.indexOf('+') + 1));
    int digits = text.substring(0, text.indexOf('E')).replace(".", "").length() - 1;
    return digits >= power && power <= 30
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : null;
  }
}
