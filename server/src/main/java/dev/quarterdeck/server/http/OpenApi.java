package dev.quarterdeck.server.http;

import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API (OpenAPI 3.1), read off its endpoints: calls, parameters, bodies,
 * answers, and the permission that each needs.
 */
final class OpenApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PROBLEM = "Problem";

  private final WireSchemas schemas = new WireSchemas();

  private OpenApi() {}

  /** Of these endpoints, in the order of their paths. */
  static ObjectNode of(Map<RequestMappingInfo, HandlerMethod> endpoints, String version) {
    return new OpenApi().document(endpoints, version);
  }

  private ObjectNode document(Map<RequestMappingInfo, HandlerMethod> endpoints, String version) {
    ObjectNode root = JSON.objectNode().put("openapi", "3.1.0");
    root.putObject("info").put("title", "Quarterdeck").put("version", version);
    Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();
    endpoints.forEach((call, method) -> {
      for (String path : call.getPatternValues()) {
        for (RequestMethod verb : call.getMethodsCondition().getMethods()) {
          paths
              .computeIfAbsent(path, any -> new TreeMap<>())
              .put(verb.name().toLowerCase(Locale.ROOT), operation(call, method));
        }
      }
    });
    ObjectNode all = root.putObject("paths");
    paths.forEach((path, verbs) -> verbs.forEach(all.withObjectProperty(path)::set));
    ObjectNode components = root.putObject("components");
    ObjectNode known = components.putObject("schemas");
    known.set(PROBLEM, problem());
    schemas.definitions().forEach(known::set);
    components.set("securitySchemes", securitySchemes());
    return root;
  }

  private ObjectNode operation(RequestMappingInfo call, HandlerMethod handler) {
    Method method = handler.getMethod();
    ObjectNode operation = JSON.objectNode();
    String room = handler.getBeanType().getSimpleName().replace("Controller", "");
    operation.put("operationId", room.toLowerCase(Locale.ROOT) + "-" + method.getName());
    operation.putArray("tags").add(room);
    security(operation, handler.getMethodAnnotation(Permit.class));
    ArrayNode parameters = JSON.arrayNode();
    for (Parameter parameter : method.getParameters()) {
      parameter(parameters, operation, parameter);
    }
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    responses(operation.putObject("responses"), call, method);
    return operation;
  }

  /** What it needs, in words and for whoever reads by program; nothing for whoever comes. */
  private static void security(ObjectNode operation, @Nullable Permit permit) {
    List<String> needs =
        permit == null ? List.of() : Arrays.stream(permit.value()).map(Permission::word).toList();
    ArrayNode words = operation.putArray("x-permissions");
    needs.forEach(words::add);
    ArrayNode security = operation.putArray("security");
    if (!needs.isEmpty()) {
      operation.put("description", "Needs the permission " + String.join(", ", needs) + ".");
      security.addObject().putArray("token");
      security.addObject().putArray("session");
    }
  }

  private void parameter(ArrayNode parameters, ObjectNode operation, Parameter parameter) {
    PathVariable variable = parameter.getAnnotation(PathVariable.class);
    RequestParam asked = parameter.getAnnotation(RequestParam.class);
    RequestHeader header = parameter.getAnnotation(RequestHeader.class);
    if (variable != null) {
      add(parameters, parameter, "path", variable.value(), true);
    } else if (asked != null) {
      boolean required =
          asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
      ObjectNode added = add(parameters, parameter, "query", asked.value(), required);
      if (!asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
        added.withObjectProperty("schema").put("default", asked.defaultValue());
      }
    } else if (header != null) {
      add(parameters, parameter, "header", header.value(), header.required());
    } else if (parameter.isAnnotationPresent(RequestBody.class)) {
      ObjectNode body = operation.putObject("requestBody").put("required", true);
      json(body, schemas.of(parameter.getParameterizedType()));
    }
  }

  private ObjectNode add(
      ArrayNode parameters, Parameter parameter, String in, String name, boolean required) {
    ObjectNode added = parameters.addObject();
    added.put("name", name.isEmpty() ? parameter.getName() : name);
    added.put("in", in).put("required", required);
    added.set("schema", schemas.of(parameter.getParameterizedType()));
    return added;
  }

  private void responses(ObjectNode responses, RequestMappingInfo call, Method method) {
    ResponseStatus declared =
        AnnotatedElementUtils.findMergedAnnotation(method, ResponseStatus.class);
    HttpStatus status = declared == null ? HttpStatus.OK : declared.code();
    ObjectNode good = responses.putObject(String.valueOf(status.value()));
    good.put("description", status.getReasonPhrase());
    List<String> types =
        call.getProducesCondition().getProducibleMediaTypes().stream()
            .map(Object::toString)
            .sorted(Comparator.naturalOrder())
            .toList();
    ObjectNode schema = schemas.of(method.getGenericReturnType());
    if (!types.isEmpty()) {
      types.forEach(type ->
          good.withObjectProperty("content")
              .putObject(type)
              .putObject("schema")
              .put("type", "string"));
    } else if (status != HttpStatus.NO_CONTENT) {
      json(good, schema);
    }
    if (WireSchemas.isNullable(method.getAnnotatedReturnType())) {
      HttpStatus none = HttpStatus.NO_CONTENT;
      responses.putObject(String.valueOf(none.value())).put("description", none.getReasonPhrase());
    }
    ObjectNode bad = responses.putObject("default").put("description", "What was refused, and why");
    bad.putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", WireSchemas.PREFIX + PROBLEM);
  }

  private static void json(ObjectNode node, ObjectNode schema) {
    node.putObject("content").putObject("application/json").set("schema", schema);
  }

  /** RFC 9457. */
  private static ObjectNode problem() {
    ObjectNode problem = JSON.objectNode().put("type", "object");
    ObjectNode properties = problem.putObject("properties");
    for (String name : List.of("type", "title", "detail", "instance")) {
      properties.putObject(name).put("type", "string");
    }
    properties.putObject("status").put("type", "integer");
    return problem;
  }

  private static ObjectNode securitySchemes() {
    ObjectNode schemes = JSON.objectNode();
    schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "JSESSIONID")
        .put(
            "description",
            "Calls that change something repeat the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
    return schemes;
  }
}
