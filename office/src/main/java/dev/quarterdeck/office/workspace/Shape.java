package dev.quarterdeck.office.workspace;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private final Set<String> names = new LinkedHashSet<>();

    Structure(Constructor<?> constructor) {
      this.constructor = constructor;
    }

    Constructor<?> constructor() {
      return constructor;
    }

    void add(Field field) {
      fields.add(field);
      names.add(field.name());
    }

    List<Field> fields() {
      return fields;
    }

    /** The keys that may be written, in the order of the fields. */
    Set<String> names() {
      return names;
    }
  }

  /** What a {@link Doc} allows, read once because annotations answer slowly. */
  record Bounds(double min, double max, @Nullable Pattern pattern, List<String> values) {
    static Bounds of(@Nullable Doc doc) {
      if (doc == null) {
        return new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, List.of());
      }
      Pattern pattern = doc.pattern().isEmpty() ? null : Pattern.compile(doc.pattern());
      return new Bounds(doc.min(), doc.max(), pattern, List.of(doc.values()));
    }

    boolean has(double value) {
      return value >= min && value <= max;
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
      Bounds bounds,
      List<String> refTo,
      Method accessor) {
    /** Whether it must be written. */
    boolean required() {
      boolean collection = shape instanceof Many || shape instanceof Named;
      return !nullable && !collection && fallback == null;
    }
  }
}
