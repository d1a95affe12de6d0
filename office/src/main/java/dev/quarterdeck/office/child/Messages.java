package dev.quarterdeck.office.child;

import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import dev.quarterdeck.office.child.Message.Answer;
import dev.quarterdeck.office.child.Message.Ask;
import dev.quarterdeck.office.child.Message.Cancel;
import dev.quarterdeck.office.child.Message.Cause;
import dev.quarterdeck.office.child.Message.Failed;
import dev.quarterdeck.office.child.Message.Found;
import dev.quarterdeck.office.child.Message.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Messages as bytes: a letter for the kind, four bytes for the length, and so many bytes. */
final class Messages {
  /** Letters of a text that are sent; the rest is left out. */
  private static final int MOST_LETTERS = 4_000;

  /** Bytes of a message that is but words: a letter takes up to three. */
  private static final int MOST_WORDS = 3 * MOST_LETTERS + 64;

  private Messages() {}

  private enum Kind {
    ASK('A', PlanBytes.MOST),
    CANCEL('C', 0),
    STEP('S', MOST_WORDS),
    FOUND('F', 0),
    ANSWER('R', PlanBytes.MOST),
    FAILED('X', MOST_WORDS);

    private final char letter;
    private final int most;

    Kind(char letter, int most) {
      this.letter = letter;
      this.most = most;
    }

    static Kind of(int letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A message must begin with one of the letters ACSFRX, and begins with byte %02x. Maybe"
                  + " something else wrote there.",
              letter));
    }
  }

  static void write(OutputStream to, Message message) throws IOException {
    switch (message) {
      case Ask(byte[] task) -> write(to, Kind.ASK, task);
      case Cancel() -> write(to, Kind.CANCEL);
      case Step(String step, double share) -> {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        data.writeUTF(shortened(step));
        data.writeDouble(share);
        write(to, Kind.STEP, body.toByteArray());
      }
      case Found() -> write(to, Kind.FOUND);
      case Answer(byte[] result) -> write(to, Kind.ANSWER, result);
      case Failed(Cause cause, String text) -> {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        data.writeUTF(cause.name());
        data.writeUTF(shortened(text));
        write(to, Kind.FAILED, body.toByteArray());
      }
    }
  }

  private static void write(OutputStream to, Kind kind, byte... body) throws IOException {
    DataOutputStream data = new DataOutputStream(to);
    data.writeByte(kind.letter);
    data.writeInt(body.length);
    data.write(body);
    data.flush();
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(MOST_LETTERS, text.length()));
  }

  /**
   * The next message; null where there is none any more.
   *
   * @throws IllegalArgumentException if what comes is none, or is cut off
   */
  static @Nullable Message read(InputStream from) throws IOException {
    int letter = from.read();
    if (letter < 0) {
      return null;
    }
    Kind kind = Kind.of(letter);
    try {
      return read(kind, body(kind, new DataInputStream(from)));
    } catch (EOFException cut) {
      throw new IllegalArgumentException("A message must not be cut off: " + kind, cut);
    }
  }

  private static byte[] body(Kind kind, DataInputStream from) throws IOException {
    int length = from.readInt();
    if (length < 0 || length > kind.most) {
      throw new IllegalArgumentException(
          "A message " + kind + " must be 0 to " + kind.most + " bytes long, and says " + length);
    }
    // grows with what arrives: a length that lies costs nothing
    byte[] body = from.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return body;
  }

  private static Message read(Kind kind, byte[] body) throws IOException {
    var data = new DataInputStream(new ByteArrayInputStream(body));
    Message message =
        switch (kind) {
          case ASK -> new Ask(body);
          case CANCEL -> new Cancel();
          case STEP -> new Step(data.readUTF(), data.readDouble());
          case FOUND -> new Found();
          case ANSWER -> new Answer(body);
          case FAILED -> new Failed(Cause.valueOf(data.readUTF()), data.readUTF());
        };
    boolean words = kind == Kind.STEP || kind == Kind.FAILED;
    if (words && data.available() > 0) {
      throw new IllegalArgumentException(
          "A message " + kind + " must not be longer than its words");
    }
    return message;
  }
}
