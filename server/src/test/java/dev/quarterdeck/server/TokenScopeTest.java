package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a token may, over the wire: no more than its scope, whoever made it. */
class TokenScopeTest extends Served {
  private static Map<String, Object> token(int days, Permission... permissions) {
    List<String> words = Arrays.stream(permissions).map(Permission::word).toList();
    return Map.of("label", "for a test", "permissions", words, "days", days);
  }

  /** The header that a token just made is sent in. */
  private static Map<String, String> made(Browser browser, Permission... permissions) {
    Answer made = browser.post("/api/v1/tokens", token(1, permissions));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Map.of("Authorization", "Bearer " + made.json().get("secret").stringValue());
  }

  @Test
  void aTokenMayWhatItsScopeSaysAndNothingElse() {
    for (Permission permission : Permission.values()) {
      if (!permission.roles().contains(Role.CTO) || permission == Permission.TOKENS) {
        continue;
      }
      Map<String, String> bearer = made(anna, permission);
      Browser program = new Browser(server);
      for (Call call : Call.ALL) {
        Answer answer = call.by(program, bearer);
        String what = permission + " " + call;
        if (call.needs() == permission) {
          assertThat(answer.status()).as(what).isNotIn(401, 403).isLessThan(500);
        } else {
          assertThat(answer.status()).as(what).isEqualTo(403);
        }
        assertThat(answer.whole().headers().allValues("Set-Cookie"))
            .as(what)
            .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
      }
    }
  }

  @Test
  void aTokenIsNeverWiderThanWhoMakesIt() {
    Browser fay = anna.account(server, "fay", Role.PORTFOLIO);
    for (Permission wider :
        List.of(Permission.APPROVE, Permission.ADMINISTER, Permission.AUDIT, Permission.TOKENS)) {
      Answer refused = fay.post("/api/v1/tokens", token(1, Permission.READ, wider));
      assertThat(refused.status()).as(wider.word()).isEqualTo(422);
    }
    assertThat(fay.post("/api/v1/tokens", token(1)).status()).isEqualTo(422);
    assertThat(fay.post("/api/v1/tokens", token(0, Permission.READ)).status()).isEqualTo(422);
    assertThat(fay.post("/api/v1/tokens", token(367, Permission.READ)).status()).isEqualTo(422);

    Map<String, String> bearer = made(fay, Permission.READ, Permission.WRITE);
    Call undo = new Call("POST", "/api/v1/revisions/99/undo", Permission.WRITE);
    Browser program = new Browser(server);
    assertThat(undo.by(program, bearer).status()).isNotIn(401, 403);
    anna.send(
        "PUT",
        "/api/v1/accounts/fay",
        Map.of("roles", List.of("reader"), "enabled", true),
        Map.of());
    assertThat(undo.by(program, bearer).status()).as("the role is gone").isEqualTo(403);
    assertThat(program.send("GET", "/api/v1/workspace", null, bearer).status()).isEqualTo(200);
    anna.send(
        "PUT",
        "/api/v1/accounts/fay",
        Map.of("roles", List.of("reader"), "enabled", false),
        Map.of());
    assertThat(program.send("GET", "/api/v1/workspace", null, bearer).status()).isEqualTo(401);
  }

  @Test
  void aSessionLendsATokenNothing() {
    Map<String, String> narrow = made(anna, Permission.READ);
    Call ask = new Call("GET", "/api/v1/accounts", Permission.ADMINISTER);
    assertThat(ask.by(anna).status()).isEqualTo(200);
    assertThat(ask.by(anna, narrow).status()).isEqualTo(403);
    assertThat(ask.by(anna, Map.of("Authorization", "Bearer qd_none")).status()).isEqualTo(401);
    assertThat(ask.by(anna, Map.of("Authorization", "Bearer ")).status()).isEqualTo(401);
  }

  @Test
  void aTokenEndsWhenItIsRevokedByWhoseItIs() {
    Browser gus = anna.account(server, "gus", Role.CONTRIBUTOR);
    Map<String, String> bearer = made(gus, Permission.READ);
    Browser program = new Browser(server);
    assertThat(program.send("GET", "/api/v1/workspace", null, bearer).status()).isEqualTo(200);
    Answer listed = gus.get("/api/v1/tokens");
    assertThat(listed.text()).contains("for a test").doesNotContain("qd_");
    assertThat(listed.json().at("/items/0/used").isNull()).isFalse();
    String at = "/api/v1/tokens/" + listed.json().at("/items/0/id").stringValue();
    assertThat(anna.send("DELETE", at, null, Map.of()).status()).isEqualTo(404);
    assertThat(program.send("GET", "/api/v1/workspace", null, bearer).status()).isEqualTo(200);
    assertThat(gus.send("DELETE", at, null, Map.of()).status()).isEqualTo(204);
    assertThat(program.send("GET", "/api/v1/workspace", null, bearer).status()).isEqualTo(401);
    assertThat(anna.get("/api/v1/events?limit=20").text())
        .contains("\"action\":\"token\"", "\"action\":\"revoke-token\"");
  }

  @Test
  void whoSendsATokenMaySendAsMuchAsWhoIsSignedIn() {
    String large = "{\"text\":\"" + "#".repeat(100_000) + "\"}";
    Browser program = new Browser(server);
    String check = "/api/v1/documents/check";
    Map<String, String> bearer = made(anna, Permission.READ);
    assertThat(program.send("POST", check, large, bearer).status()).isEqualTo(200);
    Map<String, String> none = Map.of("Authorization", "Bearer qd_none");
    assertThat(program.send("POST", check, large, none).status()).isEqualTo(413);
  }
}
