package dev.quarterdeck.office.exchange.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns a file's bytes into text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252. */
final class TextDecoder {
  private static final int LOOKED_AT = 8192;

  private TextDecoder() {}

  /**
   * The text without its byte order mark.
   *
   * @param findings gets a finding when the text is in no Unicode encoding
   */
  static String decode(byte[] bytes, List<Finding> findings) {
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    refuseBinary(bytes);
    try {
      var body = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return StandardCharsets.UTF_8.newDecoder().decode(body).toString();
    } catch (CharacterCodingException notUnicode) {
      findings.add(
          Finding.of(Finding.Kind.REPAIRED, 0, "the text is not in UTF-8; read as Windows-1252"));
      return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
    }
  }

  private static void refuseBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] >= 0 && bytes[i] < 9) {
        throw new BadTable(
            "The file must be a text table or an .xlsx workbook, but holds binary data");
      }
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
