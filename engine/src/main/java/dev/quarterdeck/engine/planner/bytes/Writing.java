package dev.quarterdeck.engine.planner.bytes;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Values one after the other, big end first, as {@link Reading} takes them. A text is written once
 * and then meant by its number, so that it is one object to the reader too.
 */
final class Writing {
  private static final int FIRST = 1 << 12;

  private final int most;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Object, Integer> shared = new IdentityHashMap<>();
  private ByteBuffer bytes = ByteBuffer.allocate(FIRST);

  /**
   * Nothing yet.
   *
   * @param most bytes that it may come to
   */
  Writing(int most) {
    this.most = most;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  Writing whole(int whole) {
    room(Integer.BYTES).putInt(whole);
    return this;
  }

  Writing wide(long wide) {
    room(Long.BYTES).putLong(wide);
    return this;
  }

  /** Bit by bit. */
  Writing number(double number) {
    return wide(Double.doubleToRawLongBits(number));
  }

  Writing flag(boolean flag) {
    room(1).put((byte) (flag ? 1 : 0));
    return this;
  }

  Writing text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      return whole(known);
    }
    whole(texts.size() - 1).whole(text.length());
    // as UTF-16, which every string is, well-formed or not
    room((long) Character.BYTES * text.length()).asCharBuffer().put(text);
    bytes.position(bytes.position() + Character.BYTES * text.length());
    return this;
  }

  /** By its name: its place may be another one tomorrow. */
  Writing one(Enum<?> one) {
    return text(one.name());
  }

  Writing numbers(double... numbers) {
    whole(numbers.length);
    room((long) Double.BYTES * numbers.length).asDoubleBuffer().put(numbers);
    bytes.position(bytes.position() + Double.BYTES * numbers.length);
    return this;
  }

  Writing wholes(IntBuffer wholes) {
    int count = wholes.remaining();
    whole(count);
    room((long) Integer.BYTES * count).asIntBuffer().put(wholes);
    bytes.position(bytes.position() + Integer.BYTES * count);
    return this;
  }

  /** Something that several may share: the first time in full, then by its number. */
  <T> Writing shared(T one, Consumer<T> inFull) {
    Integer known = shared.putIfAbsent(one, shared.size());
    whole(known == null ? shared.size() - 1 : known);
    if (known == null) {
      inFull.accept(one);
    }
    return this;
  }

  <T> Writing list(List<T> list, Consumer<T> each) {
    whole(list.size());
    list.forEach(each);
    return this;
  }

  Writing texts(List<String> all) {
    return list(all, this::text);
  }

  private ByteBuffer room(long more) {
    long needed = bytes.position() + more;
    if (needed > most) {
      throw new IllegalArgumentException(
          "A plan problem or a result must come to at most " + most + " bytes, and needs more.");
    }
    if (needed > bytes.capacity()) {
      int larger = (int) Math.min(most, Math.max(needed, 2L * bytes.capacity()));
      bytes = ByteBuffer.allocate(larger).put(bytes.flip());
    }
    return bytes;
  }
}
