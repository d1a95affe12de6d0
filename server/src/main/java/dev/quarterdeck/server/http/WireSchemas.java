package dev.quarterdeck.server.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (draft 2020-12) of what goes over the wire: records, as Jackson writes them. */
final class WireSchemas {
  static final String PREFIX = "#/components/schemas/";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  /** What schemas refer to, by name. */
  Map<String, ObjectNode> definitions() {
    return definitions;
  }

  /** The schema of a type; what is not known is anything. */
  ObjectNode of(Type type) {
    return of(type, Map.of());
  }

  private ObjectNode of(Type type, Map<String, Type> bound) {
    return switch (type) {
      case TypeVariable<?> variable when bound.containsKey(variable.getName()) ->
          of(bound.getOrDefault(variable.getName(), Object.class), Map.of());
      case ParameterizedType generic -> generic(generic, bound);
      case GenericArrayType array -> many(of(array.getGenericComponentType(), bound));
      case Class<?> single -> single(single);
      default -> JSON.objectNode();
    };
  }

  private ObjectNode generic(ParameterizedType type, Map<String, Type> bound) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (raw == ResponseEntity.class) {
      return of(last, bound);
    } else if (Collection.class.isAssignableFrom(raw)) {
      return many(of(last, bound));
    } else if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = JSON.objectNode().put("type", "object");
      map.set("additionalProperties", of(last, bound));
      return map;
    } else if (raw.isRecord()) {
      return record(raw, Map.of(raw.getTypeParameters()[0].getName(), resolved(last, bound)));
    }
    return JSON.objectNode();
  }

  private static Type resolved(Type type, Map<String, Type> bound) {
    return type instanceof TypeVariable<?> variable
        ? bound.getOrDefault(variable.getName(), Object.class)
        : type;
  }

  private static ObjectNode many(ObjectNode item) {
    ObjectNode list = JSON.objectNode().put("type", "array");
    list.set("items", item);
    return list;
  }

  private ObjectNode single(Class<?> type) {
    if (type == String.class) {
      return JSON.objectNode().put("type", "string");
    } else if (type == int.class || type == long.class || type == Integer.class) {
      return JSON.objectNode().put("type", "integer");
    } else if (type == Long.class) {
      return JSON.objectNode().put("type", "integer");
    } else if (type == double.class || type == Double.class) {
      return JSON.objectNode().put("type", "number");
    } else if (type == boolean.class || type == Boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    } else if (type == Instant.class || type == LocalDate.class) {
      String format = type == Instant.class ? "date-time" : "date";
      return JSON.objectNode().put("type", "string").put("format", format);
    } else if (type.isEnum()) {
      ObjectNode words = JSON.objectNode().put("type", "string");
      ArrayNode known = words.putArray("enum");
      Arrays.stream(type.getEnumConstants())
          .map(
              one -> String.valueOf(one).toLowerCase(Locale.ROOT)) // as application.properties says
          .forEach(known::add);
      return words;
    }
    return type.isRecord() ? record(type, Map.of()) : JSON.objectNode();
  }

  private ObjectNode record(Class<?> type, Map<String, Type> bound) {
    String name = name(type, bound);
    if (!definitions.containsKey(name)) {
      ObjectNode made = JSON.objectNode().put("type", "object");
      definitions.put(name, made); // before its parts, which may be of its own type
      Map<String, ObjectNode> properties = new LinkedHashMap<>();
      ArrayNode required = JSON.arrayNode();
      parts(type, bound, properties, required);
      properties.forEach(made.putObject("properties")::set);
      made.set("required", required);
    }
    return JSON.objectNode().put("$ref", PREFIX + name);
  }

  /** Nested records are called by what they lie in as well: two rooms may have a View each. */
  private static String name(Class<?> type, Map<String, Type> bound) {
    String own = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    StringBuilder name = new StringBuilder(own);
    for (Type argument : bound.values()) {
      name.append("-of-");
      name.append(argument instanceof Class<?> single ? name(single, Map.of()) : "any");
    }
    return name.toString();
  }

  private void parts(
      Class<?> type,
      Map<String, Type> bound,
      Map<String, ObjectNode> properties,
      ArrayNode required) {
    for (RecordComponent part : type.getRecordComponents()) {
      if (has(part, JsonUnwrapped.class)) {
        parts(part.getType(), Map.of(), properties, required);
        continue;
      }
      boolean raw = has(part, JsonRawValue.class);
      ObjectNode schema = raw ? JSON.objectNode() : of(part.getGenericType(), bound);
      boolean nullable = isNullable(part.getAnnotatedType());
      properties.put(part.getName(), nullable ? orNull(schema) : schema);
      if (!nullable) {
        required.add(part.getName());
      }
    }
  }

  /** Jackson's annotations lie on the field or the accessor of a part. */
  private static boolean has(RecordComponent part, Class<? extends Annotation> annotation) {
    return part.getAccessor().isAnnotationPresent(annotation)
        || part.isAnnotationPresent(annotation);
  }

  static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return schema.isEmpty() ? schema : either;
  }
}
