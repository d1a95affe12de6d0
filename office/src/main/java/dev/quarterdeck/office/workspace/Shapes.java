package dev.quarterdeck.office.workspace;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives shapes from Java types by reflection, each record once. */
final class Shapes {
  private final Map<Class<?>, Shape.Structure> structures = new HashMap<>();

  /** The shape of a record. */
  Shape.Structure record(Class<?> type) {
    Shape.Structure known = structures.get(type);
    if (known != null) {
      return known;
    }
    Shape.Structure made = new Shape.Structure(constructor(type));
    structures.put(type, made);
    for (RecordComponent component : type.getRecordComponents()) {
      made.add(field(component));
    }
    return made;
  }

  private Shape.Field field(RecordComponent component) {
    Default fallback = component.getAnnotation(Default.class);
    RefTo refTo = component.getAnnotation(RefTo.class);
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Shape.Field(
        component.getName(),
        of(component.getGenericType()),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        fallback == null ? null : fallback.value(),
        fallback == null ? null : YamlTree.parse(fallback.value(), Limits.standard()),
        component.getAnnotation(Doc.class),
        Shape.Bounds.of(component.getAnnotation(Doc.class)),
        refTo == null
            ? List.of()
            : Arrays.stream(refTo.value()).map(kind -> kind.toLowerCase(Locale.ROOT)).toList(),
        accessor);
  }

  private Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? new Shape.Many(of(arguments[0]))
          : new Shape.Named(of(arguments[1]));
    }
    return of((Class<?>) type);
  }

  private Shape of(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return new Shape.Whole(false);
    } else if (type == long.class || type == Long.class) {
      return new Shape.Whole(true);
    } else if (type == double.class || type == Double.class) {
      return new Shape.Decimal();
    } else if (type == boolean.class || type == Boolean.class) {
      return new Shape.Truth();
    } else if (type == String.class) {
      return new Shape.Text();
    }
    return type == LocalDate.class ? new Shape.Date() : ofOwn(type);
  }

  private Shape ofOwn(Class<?> type) {
    if (type.isEnum()) {
      return new Shape.Choice(words(type));
    }
    Method parse = parse(type);
    if (parse != null) {
      return new Shape.Parsed(type, parse, isMapToo(type) ? record(type) : null);
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          type.getName() + " must be a record, an enum or have a public static parse(String)");
    }
    return record(type);
  }

  /** A record with {@code parse} may be a map as well when its components say what they mean. */
  private static boolean isMapToo(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.isAnnotationPresent(Doc.class));
  }

  private static @Nullable Method parse(Class<?> type) {
    try {
      Method parse = type.getMethod("parse", String.class);
      parse.setAccessible(true);
      boolean fits =
          Modifier.isStatic(parse.getModifiers()) && type.isAssignableFrom(parse.getReturnType());
      return fits ? parse : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " must be a record", e);
    }
  }

  private static Map<String, Enum<?>> words(Class<?> type) {
    Map<String, Enum<?>> words = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      Enum<?> value = (Enum<?>) constant;
      words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
    }
    return words;
  }
}
