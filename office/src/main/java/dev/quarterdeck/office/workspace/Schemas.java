package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Shape.Field;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (draft 2020-12) of kinds, by the rules the binder follows. */
public final class Schemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final ObjectNode definitions = JSON.objectNode();
  private final Shapes shapes = new Shapes();

  private final boolean written;

  /**
   * Of what people write, or of what is written for them.
   *
   * @param written whether words are as JSON has them, {@code in_flight}, and not as documents do,
   *     {@code in-flight}
   */
  private Schemas(boolean written) {
    this.written = written;
  }

  /** The schema of whole documents of a kind. */
  public static ObjectNode of(Kind<?> kind) {
    Schemas schemas = new Schemas(false);
    return schemas.root(schemas.document(kind));
  }

  /** One schema for every file of a folder: {@code kind} says which rules hold. */
  public static ObjectNode of(List<Kind<?>> kinds) {
    Schemas schemas = new Schemas(false);
    ObjectNode any = JSON.objectNode();
    any.putArray("required").add("kind");
    ArrayNode known = any.putObject("properties").putObject("kind").putArray("enum");
    ArrayNode all = any.putArray("allOf");
    for (Kind<?> kind : kinds) {
      known.add(kind.name());
      ObjectNode choice = all.addObject();
      ObjectNode when = choice.putObject("if");
      when.putObject("properties").putObject("kind").put("const", kind.name());
      choice.set("then", schemas.document(kind));
    }
    return schemas.root(any);
  }

  /** The schema of a record that is written as JSON, such as a decision. */
  public static ObjectNode of(String title, Class<? extends Record> type) {
    Schemas schemas = new Schemas(true);
    ObjectNode body = JSON.objectNode().put("title", title);
    body.setAll(schemas.structure(schemas.shapes.record(type)));
    return schemas.root(body);
  }

  private ObjectNode root(ObjectNode body) {
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.setAll(body);
    root.set("$defs", definitions);
    return root;
  }

  private ObjectNode document(Kind<?> kind) {
    ObjectNode document = JSON.objectNode();
    document.put("title", kind.name()).put("description", kind.purpose()).put("type", "object");
    ObjectNode properties = document.putObject("properties");
    properties.putObject("apiVersion").put("const", Envelope.API);
    properties.putObject("kind").put("const", kind.name());
    properties.set("metadata", structure(shapes.record(Metadata.class)));
    Shape.Structure spec = shapes.record(kind.spec());
    properties.set("spec", structure(spec));
    ArrayNode required = document.putArray("required").add("kind").add("metadata");
    if (spec.fields().stream().anyMatch(Field::required)) {
      required.add("spec");
    }
    return document.put("additionalProperties", false);
  }

  private ObjectNode structure(Shape.Structure shape) {
    Class<?> type = shape.constructor().getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    if (!definitions.has(name)) {
      ObjectNode made = definitions.putObject(name).put("type", "object");
      ObjectNode properties = made.putObject("properties");
      ArrayNode required = made.putArray("required");
      for (Field field : shape.fields()) {
        properties.set(field.name(), field(field));
        if (field.required()) {
          required.add(field.name());
        }
      }
      made.put("additionalProperties", false);
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode field(Field field) {
    ObjectNode schema = schema(field.shape(), field);
    Doc doc = field.doc();
    if (doc != null) {
      schema.put("description", doc.value());
      if (!doc.example().isEmpty()) {
        schema.putArray("examples").add(doc.example());
      }
    }
    if (field.fallback() != null && !field.fallback().startsWith("{")) {
      schema.put("default", field.fallback());
    }
    return schema;
  }

  private ObjectNode schema(Shape shape, Field field) {
    return switch (shape) {
      case Shape.Text text -> text(field.doc());
      case Shape.Whole whole -> limits("integer", field.doc());
      case Shape.Decimal decimal -> limits("number", field.doc());
      case Shape.Truth truth -> JSON.objectNode().put("type", "boolean");
      case Shape.Date date ->
          JSON.objectNode()
              .put("type", "string")
              .put("format", "date")
              .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case Shape.Choice choice -> words(choice(choice.words()));
      case Shape.Parsed parsed -> parsed(parsed, field);
      case Shape.Structure structure -> structure(structure);
      case Shape.Many many -> many(schema(many.item(), field));
      case Shape.Named named -> {
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", schema(named.value(), field));
        yield map;
      }
    };
  }

  private static ObjectNode many(ObjectNode item) {
    ObjectNode either = JSON.objectNode();
    ArrayNode forms = either.putArray("anyOf").add(item);
    forms.addObject().put("type", "array").set("items", item.deepCopy());
    return either;
  }

  /** Plain YAML such as 12 or true is text as well, where text is wanted. */
  private static ObjectNode text(@Nullable Doc doc) {
    if (doc != null && doc.values().length > 0) {
      return words(List.of(doc.values()));
    }
    ObjectNode text = JSON.objectNode();
    text.putArray("type").add("string").add("number").add("boolean");
    if (doc != null && !doc.pattern().isEmpty()) {
      text.put("pattern", "^(?:" + doc.pattern() + ")$");
    }
    return text;
  }

  private Collection<String> choice(Map<String, Enum<?>> words) {
    return written
        ? words.values().stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList()
        : words.keySet();
  }

  private static ObjectNode words(Collection<String> words) {
    ObjectNode node = JSON.objectNode();
    words.forEach(node.putArray("enum")::add);
    return node;
  }

  private static ObjectNode limits(String type, @Nullable Doc doc) {
    ObjectNode node = JSON.objectNode().put("type", type);
    if (doc != null && Double.isFinite(doc.min())) {
      node.put("minimum", doc.min());
    }
    if (doc != null && Double.isFinite(doc.max())) {
      node.put("maximum", doc.max());
    }
    return node;
  }

  private ObjectNode parsed(Shape.Parsed shape, Field field) {
    ObjectNode text = JSON.objectNode();
    text.putArray("type").add("string").add("number");
    if (shape.type() == Share.class) {
      text.put("pattern", "^\\s*[0-9.]+([eE]-?[0-9]+)?\\s*%?\\s*$")
          .put("minimum", 0)
          .put("maximum", 1);
    } else if (shape.type() == Ref.class) {
      String bare =
          field.refTo().size() == 1 ? "([A-Za-z][A-Za-z0-9]*:)?" : "[A-Za-z][A-Za-z0-9]*:";
      text.put("pattern", "^" + bare + "[A-Za-z0-9][A-Za-z0-9._/-]*$");
    }
    if (shape.map() == null) {
      return text;
    }
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(text).add(structure(shape.map()));
    return either;
  }
}
