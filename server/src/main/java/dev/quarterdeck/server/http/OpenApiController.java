package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Version;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** The description of all the endpoints there are. */
@RestController
public final class OpenApiController {
  private final RequestMappingHandlerMapping mapping;

  public OpenApiController(RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.mapping = requestMappingHandlerMapping;
  }

  @GetMapping("/api/v1/openapi.json")
  @Permit(Permission.READ)
  ObjectNode describe() {
    Map<RequestMappingInfo, HandlerMethod> ours = new LinkedHashMap<>();
    mapping
        .getHandlerMethods()
        .forEach((call, method) -> {
          if (method.hasMethodAnnotation(Permit.class)) {
            ours.put(call, method);
          }
        });
    return OpenApi.of(ours, Version.current());
  }
}
