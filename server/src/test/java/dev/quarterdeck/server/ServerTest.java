package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job over the wire, with a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ServerTest {
  private static final WorkspaceReader READER = new WorkspaceReader(Kinds.all());
  private static final String DOCUMENTS = "/api/v1/documents";

  @TempDir static Path scratch;
  private Data data;
  private Server server;
  private Browser anna;

  @BeforeAll
  void start() throws StaleException {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    Map<String, String> files = new TreeMap<>(READER.read(Path.of("..", "example")).files());
    files.computeIfPresent(
        "organization.yaml", (name, text) -> text.replace("peopleUnit: 0.1", "effort: 2"));
    new Desk(data.store(), READER).become(files, new Desk.Signature("test", "Import the demo"));
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 2));
    anna = new Browser(server).setUp(server);
  }

  @AfterAll
  void stop() {
    server.close();
    data.close();
  }

  @Test
  void whoIsSignedInIsTold() {
    Answer session = anna.get("/api/v1/session");
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.json().get("user").stringValue()).isEqualTo("anna");
    assertThat(session.json().get("roles").toString()).isEqualTo("[\"cto\",\"admin\"]");
    assertThat(new Browser(server).get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void theWorkspaceIsTold() {
    Answer overview = anna.get("/api/v1/workspace");
    assertThat(overview.status()).as(overview.text()).isEqualTo(200);
    assertThat(overview.json().get("errors").intValue()).isZero();
    assertThat(overview.json().get("documents").get("initiative").intValue()).isPositive();
    assertThat(anna.get("/api/v1/problems").json().get("items").isArray()).isTrue();
    assertThat(anna.get("/api/v1/scenarios").text())
        .contains(
            "{\"document\":\"driver:fuelprice\",\"title\":\"Fuel and bought heat, per MWh produced\"");
  }

  @Test
  void thePagesOfTheWebAppAreSent() {
    Answer page = new Browser(server).get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("<script type=\"module\"").doesNotContain("<style");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(anna.get("/decide?d=x").text()).isEqualTo(page.text());
    assertThat(anna.get("/setup?token=x").text()).isEqualTo(page.text());
    String script = page.text().replaceAll("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");
    Answer asset = anna.get(script);
    assertThat(asset.status()).as(script).isEqualTo(200);
    assertThat(asset.header("Cache-Control")).contains("immutable");
    assertThat(anna.get("/api/v1/none").status()).isEqualTo(404);
    assertThat(anna.get("/none.txt").status()).isEqualTo(404);
  }

  @Test
  void aDecisionIsCancelled() throws InterruptedException {
    String at = anna.post("/api/v1/decisions", Map.of()).header("Location");
    assertThat(anna.send("DELETE", at, null, Map.of()).status()).isEqualTo(204);
    assertThat(anna.get(at + "/events").text()).contains("event:done");
    assertThat(anna.get(at).json().get("state").stringValue()).isEqualTo("cancelled");
  }

  @Test
  void documentsComeInPages() {
    Answer first = anna.get(DOCUMENTS + "?kind=Initiative&limit=10");
    assertThat(first.json().get("items").size()).isEqualTo(10);
    long total = first.json().get("total").longValue();
    String next = first.json().get("next").stringValue();
    Answer rest = anna.get(DOCUMENTS + "?kind=Initiative&limit=1000&after=" + next);
    assertThat(rest.json().get("items").size()).isEqualTo((int) total - 10);
    assertThat(rest.json().get("next").isNull()).isTrue();
  }

  @Test
  void aDocumentIsWrittenReadAndRemoved() {
    String at = DOCUMENTS + "/need/faster";
    String text = "kind: Need\nmetadata: {name: faster}\nspec: {statement: Faster}\n";
    Answer made = anna.send("PUT", at, Map.of("text", text, "reason", "Asked for"), Map.of());
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    String tag = made.header("ETag");

    Map<String, String> change = Map.of("text", text.replace("Faster", "Fastest"));
    Answer changed = anna.send("PUT", at, change, Map.of("If-Match", tag));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(anna.get(at).json().get("text").stringValue()).contains("Fastest");
    Answer stale = anna.send("PUT", at, change, Map.of("If-Match", tag));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.header("Content-Type")).contains("application/problem+json");

    Map<String, String> match = Map.of("If-Match", changed.header("ETag"));
    assertThat(anna.send("DELETE", at + "?reason=Done", null, match).status()).isEqualTo(204);
    assertThat(anna.get(at).status()).isEqualTo(404);
    Answer revisions = anna.get("/api/v1/revisions?limit=3");
    assertThat(revisions.json().get("items").toString())
        .contains("Asked for", "Done", "need:faster", "\"anna\"");
  }

  @Test
  void whatIsWrongInATextIsTold() {
    Answer check =
        anna.post(DOCUMENTS + "/check", Map.of("text", "kind: Need\nmetadata: {nme: x}\n"));
    assertThat(check.json().toString()).contains("'nme'", "\"line\":2");
  }

  @Test
  void withoutTheTokenNothingIsChanged() {
    var forged = new Browser(server);
    assertThat(forged.post("/api/v1/session", Map.of("user", "anna", "password", "x")).status())
        .isEqualTo(403);
  }

  @Test
  void aDecisionIsMadeAndKept() throws InterruptedException {
    Answer asked = anna.post("/api/v1/decisions", Map.of());
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    String at = asked.header("Location");
    Answer events = anna.get(at + "/events");
    assertThat(events.text()).contains("event:progress", "event:done", "planning");

    Answer decision = anna.get(at);
    assertThat(decision.json().get("state").stringValue()).as(decision.text()).isEqualTo("done");
    assertThat(decision.json().get("decision").get("value").doubleValue()).isPositive();
    assertThat(anna.get(at + "/report.html").text()).contains("<html");
    assertThat(anna.get(at + "/plan.csv").text()).contains(",");
    assertThat(anna.get("/api/v1/decisions").json().get("items").get(0).get("id").stringValue())
        .isEqualTo(decision.json().get("id").stringValue());
    aMovedStartIsValuedAndHeldAgainstTheRules(at, decision);
    frontierOf(at);
  }

  private void aMovedStartIsValuedAndHeldAgainstTheRules(String at, Answer decision) {
    String moved =
        decision.json().get("decision").get("plan").get(0).get("initiative").stringValue();
    Answer same = anna.post(at + "/trial", Map.of("moves", List.of()));
    assertThat(same.status()).as(same.text()).isEqualTo(200);
    assertThat(same.json().get("change").doubleValue()).isZero();
    assertThat(same.json().get("broken").size()).isZero();
    assertThat(same.json().get("pools").get(0).get("used"))
        .isEqualTo(decision.json().get("decision").get("pools").get(0).get("used"));
    Answer left = anna.post(at + "/trial", Map.of("moves", List.of(Map.of("initiative", moved))));
    assertThat(left.json().get("change").doubleValue()).as(left.text()).isNotZero();
    Map<String, String> never = Map.of("initiative", moved, "start", "1999 Q1");
    Answer refused = anna.post(at + "/trial", Map.of("moves", List.of(never)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("detail").stringValue()).contains(moved, "may start from");
    Map<String, String> unknown = Map.of("initiative", "none", "start", "2027 Q1");
    assertThat(anna.post(at + "/trial", Map.of("moves", List.of(unknown))).status()).isEqualTo(422);
  }

  private void frontierOf(String decision) throws InterruptedException {
    String at = decision + "/frontier";
    Answer unasked = anna.get(at);
    assertThat(unasked.status()).as("nobody asked yet, which is no failure").isEqualTo(204);
    assertThat(unasked.text()).isEmpty();
    assertThat(anna.get("/api/v1/decisions/none/frontier").status()).isEqualTo(404);
    assertThat(anna.post(at, Map.of()).status()).isEqualTo(202);
    assertThat(anna.post(at, Map.of()).status()).as("the same again").isEqualTo(202);
    assertThat(anna.send("DELETE", at, null, Map.of()).status()).isEqualTo(204);
    Answer frontier = anna.get(at);
    while (List.of("waiting", "running").contains(frontier.json().get("state").stringValue())) {
      Thread.sleep(100);
      frontier = anna.get(at);
    }
    assertThat(frontier.json().get("state").stringValue()).isEqualTo("cancelled");
    assertThat(frontier.json().get("points").isNull()).isTrue();
    assertThat(anna.send("DELETE", at, null, Map.of()).status()).isEqualTo(404);
  }
}
