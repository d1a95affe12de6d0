package dev.quarterdeck.bench.office;

import java.io.IOException;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A user of the server over HTTP, with a session of its own. */
final class Caller implements AutoCloseable {
  static final String USER = "bench";
  private static final String PASSWORD = "correct horse battery";
  private static final int OK = 200;

  private final URI address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  private Caller(URI address) {
    this.address = address;
  }

  /** The first account, signed in; or again, when there is no token. */
  static Caller signedIn(URI address, @Nullable String token) throws IOException {
    Caller caller = new Caller(address);
    caller.send("GET", "/api/v1/session", null, null);
    String path = token == null ? "/api/v1/session" : "/api/v1/setup";
    Map<String, String> given =
        Map.of("token", Objects.requireNonNullElse(token, ""), "user", USER, "password", PASSWORD);
    HttpResponse<String> answer = caller.send("POST", path, given, null);
    if (answer.statusCode() != OK) {
      throw new IOException("Must be signed in, and is not: " + answer.body());
    }
    caller.send("GET", "/api/v1/session", null, null);
    return caller;
  }

  /** What a browser must hold to be this user. */
  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /**
   * Asks, and takes any answer.
   *
   * @param match the ETag that must still hold, if any
   */
  HttpResponse<String> send(
      String method, String path, @Nullable Object body, @Nullable String match)
      throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.header("X-XSRF-TOKEN", token));
    if (match != null) {
      request.header("If-Match", match);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /** Asks, and takes only an answer that is one. */
  HttpResponse<String> get(String path) throws IOException {
    HttpResponse<String> answer = send("GET", path, null, null);
    if (answer.statusCode() != OK) {
      throw new IOException(path + " must be answered, and was " + answer.statusCode());
    }
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
