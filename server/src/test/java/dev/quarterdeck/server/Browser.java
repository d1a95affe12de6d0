package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser: keeps cookies and sends the token that guards against forged requests. */
final class Browser {
  /** Of every account that is made for a test. */
  static final String PASSWORD = "correct horse battery";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(Server server) {
    this.address = "http://127.0.0.1:" + server.port();
  }

  /** An answer. */
  record Answer(int status, JsonNode json, String text, HttpResponse<String> whole) {
    String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, Object body) {
    return send("POST", path, body, Map.of());
  }

  Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.header("X-XSRF-TOKEN", token));
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(text));
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
      return new Answer(response.statusCode(), json, response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The headers that say who this is, as lines. */
  String signed() {
    String cookie =
        cookies.getCookieStore().getCookies().stream()
            .map(one -> one.getName() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    return "Cookie: " + cookie + "\r\nX-XSRF-TOKEN: " + cookie("XSRF-TOKEN") + "\r\n";
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** The first account of a server, signed in. */
  Browser setUp(Server server) {
    get("/api/v1/session");
    post(
        "/api/v1/setup",
        Map.of(
            "token",
            String.valueOf(server.setUpToken()),
            "user",
            "anna",
            "name",
            "Anna Holm",
            "password",
            PASSWORD));
    get("/api/v1/session");
    return this;
  }

  /** Somebody else's browser, signed in to an account that this one makes. */
  Browser account(Server server, String user, Role role) {
    Answer made =
        post(
            "/api/v1/accounts",
            Map.of("user", user, "name", "", "roles", List.of(role.word()), "password", PASSWORD));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Browser browser = new Browser(server);
    browser.get("/api/v1/session");
    Answer answer = browser.post("/api/v1/session", Map.of("user", user, "password", PASSWORD));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    browser.get("/api/v1/session");
    return browser;
  }
}
