package dev.quarterdeck.office.workspace;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be written for a Java type: shared by binder, schema and writer. */
sealed interface Shape {
  /** Any text. */
  record Text() implements Shape {}

  /** A whole number within the range of its type. */
  record Whole(boolean wide) implements Shape {}

  /** A finite number. */
  record Decimal() implements Shape {}

  /** {@code true} or {@code false}. */
  record Truth() implements Shape {}

  /** {@code 2027-04-01}. */
  record Date() implements Shape {}

  /** One of an enum's words. */
  record Choice(Map<String, Enum<?>> words) implements Shape {}

  /** Text with its own grammar; {@code map} when it may be written as a map as well. */
  record Parsed(Class<?> type, Method parse, @Nullable Structure map) implements Shape {}

  /** A list; a single value stands for a list of one. */
  record Many(Shape item) implements Shape {}

  /** A map from free words. */
  record Named(Shape value) implements Shape {}

  /** A record; a class and not a record because it may contain itself. */
  final class Structure implements Shape {
    private final Constructor<?> constructor;
    private final List<Field> fields = new ArrayList<>();

    Structure(Constructor<?> constructor) {
      this.constructor = constructor;
    }

    Constructor<?> constructor() {
      return constructor;
    }

    List<Field> fields() {
      return fields;
    }
  }

  /** A component of a record. */
  record Field(
      String name,
      Shape shape,
      boolean nullable,
      @Nullable String fallback,
      @Nullable Node fallbackNode,
      @Nullable Doc doc,
      List<String> refTo,
      Method accessor) {
    /** Whether it must be written. */
    boolean required() {
      boolean collection = shape instanceof Many || shape instanceof Named;
      return !nullable && !collection && fallback == null;
    }
  }
}
