package dev.quarterdeck.office.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.child.Message.Answer;
import dev.quarterdeck.office.child.Message.Ask;
import dev.quarterdeck.office.child.Message.Cancel;
import dev.quarterdeck.office.child.Message.Cause;
import dev.quarterdeck.office.child.Message.Failed;
import dev.quarterdeck.office.child.Message.Found;
import dev.quarterdeck.office.child.Message.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  static List<Message> messages() {
    return List.of(
        new Ask(new byte[] {1, 2, 3}),
        new Cancel(),
        new Step("ranking", 1 / 3.0),
        new Found(),
        new Answer(new byte[0]),
        new Failed(Cause.STATE, "a plan must …"));
  }

  private static byte[] bytes(Message message) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Messages.write(bytes, message);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsReadAsItWas(Message message) throws IOException {
    var in = new ByteArrayInputStream(bytes(message));

    assertThat(Messages.read(in)).usingRecursiveComparison().isEqualTo(message);
    assertThat(Messages.read(in)).isNull();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageCutOffIsRefused(Message message) throws IOException {
    byte[] bytes = bytes(message);
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Messages.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must not be cut off");
    }
  }

  @Test
  void aLongTextIsShortened() throws IOException {
    Message long3 = new Failed(Cause.OTHER, "€".repeat(100_000));

    Message read = Messages.read(new ByteArrayInputStream(bytes(long3)));

    assertThat(read).isEqualTo(new Failed(Cause.OTHER, "€".repeat(4_000)));
  }

  @Test
  void whatIsNoMessageIsRefused() {
    refuses("QDPL and more", "begins with byte 51");
    refuses("A\377\377\377\377", "must be 0 to 1073741824 bytes long, and says -1");
    refuses("A\100\0\0\1", "must be 0 to 1073741824 bytes long, and says 1073741825");
    refuses("C\0\0\0\1x", "CANCEL must be 0 to 0 bytes long, and says 1");
    refuses("X\0\0\0\11\0\4GONE\0\1y", "GONE");
    refuses("X\0\0\0\13\0\5STATE\0\1yz", "not be longer than its words");
    refuses("X\0\0\0\3\0\5S", "cut off");
  }

  private static void refuses(String latin, String why) {
    byte[] bytes = latin.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Messages.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
