package dev.quarterdeck.engine.planner.bytes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes values as {@link Writing} wrote them. Nothing is made room for before it is there, so that
 * bytes that lie about their lengths cost no more than they are long.
 */
final class Reading {
  private final ByteBuffer bytes;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> shared = new ArrayList<>();

  Reading(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  int whole() {
    return need(Integer.BYTES).getInt();
  }

  long wide() {
    return need(Long.BYTES).getLong();
  }

  double number() {
    return Double.longBitsToDouble(wide());
  }

  boolean flag() {
    byte flag = need(1).get();
    must(flag == 0 || flag == 1, "A flag must be 0 or 1, and is " + flag + ".");
    return flag == 1;
  }

  String text() {
    int known = whole();
    must(
        known >= 0 && known <= texts.size(),
        "A text must be one of the "
            + texts.size()
            + " before it or the next, and is "
            + known
            + ".");
    if (known == texts.size()) {
      char[] text = new char[count(Character.BYTES)];
      bytes.asCharBuffer().get(text);
      bytes.position(bytes.position() + Character.BYTES * text.length);
      texts.add(new String(text));
    }
    return texts.get(known);
  }

  <E extends Enum<E>> E one(Class<E> of) {
    String name = text();
    for (E one : of.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "The word (" + name + ") must be one of " + List.of(of.getEnumConstants()) + ".");
  }

  double[] numbers() {
    double[] numbers = new double[count(Double.BYTES)];
    bytes.asDoubleBuffer().get(numbers);
    bytes.position(bytes.position() + Double.BYTES * numbers.length);
    return numbers;
  }

  int[] wholes() {
    int[] wholes = new int[count(Integer.BYTES)];
    bytes.asIntBuffer().get(wholes);
    bytes.position(bytes.position() + Integer.BYTES * wholes.length);
    return wholes;
  }

  /** One object wherever it was one that was written. */
  <T> T shared(Class<T> of, Supplier<T> inFull) {
    int known = whole();
    must(
        known >= 0 && known <= shared.size(),
        "It must be one of the " + shared.size() + " before it or the next, and is " + known + ".");
    if (known == shared.size()) {
      shared.add(inFull.get());
    }
    return of.cast(shared.get(known));
  }

  /**
   * As many as were written.
   *
   * @param least bytes that each takes
   */
  <T> List<T> list(int least, Supplier<T> each) {
    int count = count(least);
    List<T> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(each.get());
    }
    return list;
  }

  List<String> texts() {
    return list(Integer.BYTES, this::text);
  }

  <T> @Nullable T ifThere(Supplier<T> value) {
    return flag() ? value.get() : null;
  }

  /** What was read, if nothing is left. */
  <T> T all(T read) {
    must(!bytes.hasRemaining(), "Nothing must follow, and " + bytes.remaining() + " bytes do.");
    return read;
  }

  private int count(int least) {
    int count = whole();
    must(
        count >= 0 && count <= bytes.remaining() / least,
        "A count must be 0 to what the "
            + bytes.remaining()
            + " bytes left may hold, and is "
            + count
            + ".");
    return count;
  }

  private ByteBuffer need(int more) {
    must(
        bytes.remaining() >= more,
        "The next value must have " + more + " bytes, and " + bytes.remaining() + " are left.");
    return bytes;
  }

  private void must(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("Before byte " + bytes.position() + ": " + message);
    }
  }
}
