package dev.quarterdeck.floors;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A static field never changes: it is final, and so is what it holds. */
final class Statics extends ArchCondition<JavaField> {
  /** Types that change in place, beside arrays, collections and maps. */
  private static final Set<Class<?>> CHANGING =
      Set.of(StringBuilder.class, ThreadLocal.class, Random.class, java.text.Format.class);

  private final Map<String, String> tables;

  /**
   * @param tables private arrays of constants that are only read, by {@code Class.field}, and what
   *     each holds
   */
  Statics(Map<String, String> tables) {
    super("never change");
    this.tables = tables;
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    String problem = problem(field);
    if (problem != null) {
      events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + problem));
    }
  }

  private @Nullable String problem(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return "must be final";
    }
    String key = field.getOwner().getSimpleName() + "." + field.getName();
    if (field.getRawType().isArray()) {
      boolean known = tables.containsKey(key);
      return known && field.getModifiers().contains(JavaModifier.PRIVATE)
          ? null
          : "is an array, which anyone may write. Maybe a List, or private and named in FloorsTest";
    }
    if (field.getRawType().isPrimitive()) {
      return null;
    }
    Object value = value(field.reflect());
    return value == null || !changes(value)
        ? null
        : "holds a " + value.getClass().getSimpleName() + ", which can change. Maybe List.of(..)";
  }

  private static @Nullable Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("The field " + field + " must be readable", e);
    }
  }

  private static boolean changes(Object value) {
    String type = value.getClass().getName();
    if (value instanceof Collection || value instanceof Map) {
      return !type.startsWith("java.util.ImmutableCollections")
          && !type.startsWith("java.util.Collections$");
    }
    return value.getClass().isArray()
        || type.startsWith("java.util.concurrent.")
        || CHANGING.stream().anyMatch(changing -> changing.isInstance(value));
  }
}
