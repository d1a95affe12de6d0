package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.access.Role;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Who may call what, over the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PermissionsTest {
  private static final String PASSWORD = "correct horse battery";

  /** Everything that changes or shows something, with what it needs. */
  static final List<Call> CALLS =
      List.of(
          new Call("GET", "/api/v1/workspace", Permission.READ),
          new Call("GET", "/api/v1/problems", Permission.READ),
          new Call("GET", "/api/v1/scenarios", Permission.READ),
          new Call("GET", "/api/v1/revisions", Permission.READ),
          new Call("POST", "/api/v1/revisions/99/undo", Permission.WRITE),
          new Call("GET", "/api/v1/documents", Permission.READ),
          new Call("GET", "/api/v1/documents/goal/none", Permission.READ),
          new Call("PUT", "/api/v1/documents/goal/none", Permission.WRITE),
          new Call("DELETE", "/api/v1/documents/goal/none", Permission.WRITE),
          new Call("POST", "/api/v1/documents/check", Permission.READ),
          new Call("POST", "/api/v1/imports/proposal", Permission.WRITE),
          new Call("POST", "/api/v1/imports", Permission.WRITE),
          new Call("POST", "/api/v1/decisions", Permission.DECIDE),
          new Call("GET", "/api/v1/decisions", Permission.READ),
          new Call("GET", "/api/v1/decisions/none", Permission.READ),
          new Call("GET", "/api/v1/decisions/none/events", Permission.READ),
          new Call("DELETE", "/api/v1/decisions/none", Permission.DECIDE),
          new Call("GET", "/api/v1/decisions/none/report.html", Permission.READ),
          new Call("GET", "/api/v1/decisions/none/plan.csv", Permission.READ),
          new Call("GET", "/api/v1/session", Permission.READ),
          new Call("GET", "/api/v1/accounts", Permission.ADMINISTER),
          new Call("POST", "/api/v1/accounts", Permission.ADMINISTER),
          new Call("PUT", "/api/v1/accounts/none", Permission.ADMINISTER),
          new Call("GET", "/api/v1/metrics", Permission.ADMINISTER),
          new Call("GET", "/api/v1/events", Permission.AUDIT));

  record Call(String method, String path, Permission needs) {
    Answer by(Browser browser) {
      boolean body = method.equals("POST") || method.equals("PUT");
      Map<String, String> headers = method.equals("DELETE") ? Map.of("If-Match", "7") : Map.of();
      return browser.send(method, path, body ? "{}" : null, headers);
    }
  }

  @TempDir static Path scratch;
  private Data data;
  private Server server;
  private Browser anna;

  @BeforeAll
  void start() {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 1));
    anna = new Browser(server).setUp(server);
  }

  @AfterAll
  void stop() {
    server.close();
    data.close();
  }

  private Browser account(String user, Role role) {
    Answer made =
        anna.post(
            "/api/v1/accounts",
            Map.of("user", user, "name", "", "roles", List.of(role.word()), "password", PASSWORD));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return signedIn(user, PASSWORD);
  }

  private Browser signedIn(String user, String password) {
    Browser browser = new Browser(server);
    browser.get("/api/v1/session");
    Answer answer = browser.post("/api/v1/session", Map.of("user", user, "password", password));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    browser.get("/api/v1/session");
    return browser;
  }

  @Test
  void everyEndpointSaysWhatItNeeds() {
    List<String> without = new ArrayList<>();
    Map<String, Integer> known = new TreeMap<>();
    server
        .endpoints()
        .forEach((path, method) -> {
          if (isOurs(method)) {
            known.merge(String.valueOf(method.getMethodAnnotation(Permit.class)), 1, Integer::sum);
            if (method.getMethodAnnotation(Permit.class) == null) {
              without.add(path);
            }
          }
        });
    assertThat(without).isEmpty();
    long open = server.endpoints().values().stream().filter(PermissionsTest::isOpen).count();
    assertThat(open).as("sign in, sign out, first account, lives, ready").isEqualTo(5);
    assertThat(known.values().stream().mapToInt(n -> n).sum()).isEqualTo(CALLS.size() + 5);
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().isAnnotationPresent(RestController.class)
        && method.getBeanType().getPackageName().startsWith("dev.quarterdeck");
  }

  private static boolean isOpen(HandlerMethod method) {
    Permit permit = method.getMethodAnnotation(Permit.class);
    return isOurs(method) && permit != null && permit.value().length == 0;
  }

  @Test
  void everyRoleMayWhatItsTableSays() {
    for (Role role : Role.values()) {
      Browser browser = account("is-" + role.word(), role);
      for (Call call : CALLS) {
        int status = call.by(browser).status();
        String what = role + " " + call;
        if (call.needs().roles().contains(role)) {
          assertThat(status).as(what).isNotIn(401, 403).isLessThan(500);
        } else {
          assertThat(status).as(what).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void whoIsNotSignedInMayNothing() {
    Browser nobody = new Browser(server);
    nobody.get("/api/v1/session");
    for (Call call : CALLS) {
      assertThat(call.by(nobody).status()).as(call.toString()).isEqualTo(401);
    }
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneAtOnce() {
    Browser cara = account("cara", Role.ARCHITECT);
    Call ask = new Call("POST", "/api/v1/revisions/99/undo", Permission.WRITE);
    assertThat(ask.by(cara).status()).isNotEqualTo(403);
    anna.send(
        "PUT",
        "/api/v1/accounts/cara",
        Map.of("roles", List.of("reader"), "enabled", true),
        Map.of());
    assertThat(ask.by(cara).status()).isEqualTo(403);
    anna.send(
        "PUT",
        "/api/v1/accounts/cara",
        Map.of("roles", List.of("reader"), "enabled", false),
        Map.of());
    assertThat(cara.get("/api/v1/workspace").status()).isEqualTo(401);
  }

  @Test
  void theLastWhoAdministersStays() {
    anna.send(
        "PUT",
        "/api/v1/accounts/is-admin", // of another test, if it was before
        Map.of("roles", List.of("admin"), "enabled", false),
        Map.of());
    Answer refused =
        anna.send(
            "PUT",
            "/api/v1/accounts/anna",
            Map.of("roles", List.of("cto"), "enabled", true),
            Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("left to administer");
    assertThat(anna.get("/api/v1/accounts").status()).isEqualTo(200);
  }

  @Test
  void manyWrongPasswordsAreTooMany() {
    account("dan", Role.READER);
    Browser guesser = new Browser(server);
    guesser.get("/api/v1/session");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Map<String, String> guess = Map.of("user", "dan", "password", "guess number " + i);
      statuses.add(guesser.post("/api/v1/session", guess).status());
    }
    assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429, 429);
    Map<String, String> right = Map.of("user", "dan", "password", PASSWORD);
    assertThat(guesser.post("/api/v1/session", right).status()).isEqualTo(429);
  }

  @Test
  void theFirstAccountsLinkWorksOnce() {
    assertThat(server.setUpToken()).isNull();
    Browser late = new Browser(server);
    late.get("/api/v1/session");
    Answer refused =
        late.post(
            "/api/v1/setup",
            Map.of("token", "null", "user", "eve", "name", "Eve", "password", PASSWORD));
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void answersCarryTheHeadersThatGuardABrowser() {
    Answer answer = anna.get("/api/v1/workspace");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }
}
