package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Who may call what, over the wire. */
class PermissionsTest extends Served {
  private static final String PASSWORD = Browser.PASSWORD;

  private Browser account(String user, Role role) {
    return anna.account(server, user, role);
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
    assertThat(open)
        .as("how to sign in, sign in, sign out, first account, lives, ready")
        .isEqualTo(6);
    assertThat(known.values().stream().mapToInt(n -> n).sum()).isEqualTo(Call.ALL.size() + 6);
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
      for (Call call : Call.ALL) {
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
    for (Call call : Call.ALL) {
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
