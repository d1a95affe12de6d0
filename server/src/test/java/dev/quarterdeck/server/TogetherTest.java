package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Role;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Several people at one office over the wire: proposals, approvals. */
@SuppressWarnings("NullAway.Init")
class TogetherTest {
  private static final String PROPOSALS = "/api/v1/proposals";
  private static final String GOOD = initiative("good", 200);
  private static final String FAIR = initiative("fair", 120);

  private static final String OFFICE =
      """
      kind: Organization
      metadata: {name: acme, title: Acme}
      spec:
        currency: EUR
        timeline: {period: year, starts: 2027-01-01, plan: 3, appraisal: 4}
        discounting: {rate: 10 %, basis: real, timing: start}
        prices: {basis: real, year: 2027}
        samples: 512
        planning: {effort: 0.5}
      ---
      kind: Budget
      metadata: {name: capital}
      spec: {capital: capex, amounts: 200}
      """;

  @TempDir Path scratch;
  private Data data;
  private Server server;
  private Browser anna;
  private Browser bent;
  private Browser cara;

  private static String initiative(String name, int gain) {
    return """
    kind: Initiative
    metadata: {name: %s}
    spec:
      options:
        - name: standard
          duration: 1 year
          costs: [{name: build, amount: 100}]
          benefits: [{name: gain, amount: %d per year}]
    """
        .formatted(name, gain);
  }

  /** anna is CTO, bent the portfolio manager, cara may only propose. */
  @BeforeEach
  void start() throws StaleException {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    WorkspaceReader reader = new WorkspaceReader(Kinds.all());
    new Desk(data.store(), reader)
        .become(
            Map.of("office.yaml", OFFICE, "good.yaml", GOOD, "fair.yaml", FAIR),
            new Desk.Signature("test", "Begin"));
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 2));
    anna = new Browser(server).setUp(server);
    bent = anna.account(server, "bent", Role.PORTFOLIO);
    cara = anna.account(server, "cara", Role.CONTRIBUTOR);
  }

  @AfterEach
  void stop() {
    server.close();
    data.close();
  }

  private static Map<String, Object> wish(String ref, String text, long base) {
    Map<String, Object> document = Map.of("ref", ref, "text", text, "base", base);
    return Map.of("title", "Better", "reason", "Asked for", "documents", List.of(document));
  }

  private Answer proposed(Browser who, Map<String, Object> wish) {
    Answer made = who.post(PROPOSALS, wish);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made;
  }

  private static Answer act(Browser who, String at, String tag, Object body) {
    return who.send("POST", at, body, Map.of("If-Match", tag));
  }

  private static String text(JsonNode node, String path) {
    return node.at(path).asString();
  }

  @Test
  void aContributorProposesAndAnotherMerges() {
    String changed = GOOD.replace("200 per", "300 per");
    Map<String, String> change = Map.of("text", changed);
    Map<String, String> match = Map.of("If-Match", "1");
    String document = "/api/v1/documents/initiative/good";
    assertThat(cara.send("PUT", document, change, match).status()).isEqualTo(403);

    Answer made = proposed(cara, wish("initiative:good", changed, 1));
    String at = made.header("Location");
    assertThat(text(made.json(), "/documents/0/fields/0/path"))
        .isEqualTo("options[standard].benefits[gain].amount");
    assertThat(act(cara, at + "/approval", made.header("ETag"), Map.of()).status()).isEqualTo(403);
    assertThat(act(bent, at + "/merge", made.header("ETag"), Map.of()).status()).isEqualTo(422);

    Answer said = cara.post(at + "/comments", Map.of("text", "Please"));
    Answer late = act(bent, at + "/approval", made.header("ETag"), Map.of());
    assertThat(late.status()).as("a comment was not seen").isEqualTo(412);
    Answer approved = act(bent, at + "/approval", said.header("ETag"), Map.of("text", "Yes"));
    assertThat(text(approved.json(), "/approver")).isEqualTo("bent");
    Answer merged = act(anna, at + "/merge", approved.header("ETag"), Map.of());
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);

    JsonNode revision = anna.get("/api/v1/revisions?limit=1").json().at("/items/0");
    assertThat(text(revision, "/author")).isEqualTo("cara");
    assertThat(text(revision, "/reason"))
        .isEqualTo("Better (proposal 1, approved by bent, merged by anna)");
    assertThat(text(cara.get(document).json(), "/text")).isEqualTo(changed);
    assertThat(text(cara.get(PROPOSALS + "?state=merged").json(), "/items/0/title"))
        .isEqualTo("Better");
  }

  @Test
  void nobodyApprovesTheirOwn() {
    Answer made = proposed(bent, wish("initiative:good", GOOD.replace("100", "90"), 1));
    Answer refused =
        act(bent, made.header("Location") + "/approval", made.header("ETag"), Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("somebody other than bent");
  }

  @Test
  void aConflictIsShownAndRefusedUntilItIsResolved() {
    Answer made = proposed(cara, wish("initiative:good", GOOD.replace("200 per", "300 per"), 1));
    String at = made.header("Location");
    Answer approved = act(bent, at + "/approval", made.header("ETag"), Map.of());
    Map<String, String> change =
        Map.of("text", GOOD.replace("200 per", "150 per").replace("1 year", "2 years"));
    anna.send("PUT", "/api/v1/documents/initiative/good", change, Map.of("If-Match", "1"));

    Answer refused = act(bent, at + "/merge", approved.header("ETag"), Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/conflicts").size()).isEqualTo(1);
    assertThat(text(refused.json(), "/conflicts/0/theirs")).isEqualTo("150 per year");
    assertThat(cara.get(at).json().at("/conflicts")).isEqualTo(refused.json().at("/conflicts"));

    Map<String, String> choice =
        Map.of(
            "document", "initiative:good",
            "path", "options[standard].benefits[gain].amount",
            "take", "mine");
    Answer resolved =
        act(cara, at + "/resolution", approved.header("ETag"), Map.of("choices", List.of(choice)));
    assertThat(text(resolved.json(), "/state")).as(resolved.text()).isEqualTo("open");
    Answer again = act(bent, at + "/approval", resolved.header("ETag"), Map.of());
    assertThat(act(bent, at + "/merge", again.header("ETag"), Map.of()).status()).isEqualTo(200);
    assertThat(text(anna.get("/api/v1/documents/initiative/good").json(), "/text"))
        .isEqualTo(GOOD.replace("200 per", "300 per").replace("1 year", "2 years"));
  }

  @Test
  void whatAProposalDoesToThePlanIsToldInMoneyAndDates() {
    Answer made = proposed(cara, wish("initiative:good", GOOD.replace("200 per", "10 per"), 1));
    String effect = made.header("Location") + "/effect";
    assertThat(cara.get(effect).json().at("/after").isNull()).isTrue();
    assertThat(cara.send("POST", effect, "{}", Map.of()).status()).isEqualTo(403);
    Answer asked = bent.send("POST", effect, "{}", Map.of());
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    bent.get("/api/v1/decisions/" + text(asked.json(), "/after/id") + "/events"); // until it ends
    JsonNode told = cara.get(effect).json();
    assertThat(text(told, "/effect/lines/0/initiative")).as(told.toString()).isEqualTo("good");
    assertThat(text(told, "/effect/lines/0/change")).isEqualTo("out");
    assertThat(told.at("/effect/most").doubleValue()).isNegative();
    assertThat(told.at("/stale").booleanValue()).isFalse();
    assertThat(bent.get("/api/v1/decisions").json().at("/items").size())
        .as("decisions about proposals are told with them")
        .isEqualTo(1);
    String again = text(bent.send("POST", effect, "{}", Map.of()).json(), "/after/id");
    assertThat(again).as("what is known is not asked anew").isEqualTo(text(told, "/after/id"));
  }

  @Test
  void approvingADecisionMakesItsPlanTheOneToHoldOthersAgainst() {
    String first = decided();
    assertThat(bent.post("/api/v1/decisions/" + first + "/approval", Map.of()).status())
        .isEqualTo(403);
    assertThat(anna.get("/api/v1/approved-plan").json().at("/approval").isNull()).isTrue();
    Map<String, String> endless = Map.of("text", "x".repeat(10_001));
    assertThat(anna.post("/api/v1/decisions/" + first + "/approval", endless).status())
        .isEqualTo(422);
    Answer approved =
        anna.post("/api/v1/decisions/" + first + "/approval", Map.of("text", "The board's: yes"));
    assertThat(text(approved.json(), "/approval/decision")).as(approved.text()).isEqualTo(first);
    assertThat(text(approved.json(), "/approval/by")).isEqualTo("anna");
    assertThat(approved.json().at("/effect/same").intValue()).isEqualTo(2);
    assertThat(anna.get("/api/v1/decisions/" + first).json().at("/stale").booleanValue())
        .as("an approval changes nothing of what was decided about")
        .isFalse();
    assertThat(text(anna.get("/api/v1/documents/approvedplan/current").json(), "/text"))
        .contains("initiative: good", "start: 2027-01-01", "\"The board's: yes\"");

    Map<String, String> change = Map.of("text", FAIR.replace("120 per", "10 per"));
    anna.send("PUT", "/api/v1/documents/initiative/fair", change, Map.of("If-Match", "1"));
    assertThat(anna.get("/api/v1/decisions/" + first).json().at("/stale").booleanValue()).isTrue();
    decided();
    JsonNode effect = anna.get("/api/v1/approved-plan").json().at("/effect");
    assertThat(text(effect, "/lines/0/initiative")).isEqualTo("fair");
    assertThat(text(effect, "/lines/0/change")).isEqualTo("out");
  }

  private String decided() {
    String at = anna.post("/api/v1/decisions", Map.of()).header("Location");
    anna.get(at + "/events");
    JsonNode job = anna.get(at).json();
    assertThat(text(job, "/state")).as(job.toString()).isEqualTo("done");
    return text(job, "/id");
  }

  @Test
  void onlyAnApprovalChangesTheApprovedPlan() {
    anna.post("/api/v1/decisions/" + decided() + "/approval", Map.of());
    String forged = "kind: ApprovedPlan\nmetadata: {name: current}\nspec: {plan: []}\n";
    Answer put =
        anna.send(
            "PUT",
            "/api/v1/documents/ApprovedPlan/current",
            Map.of("text", forged),
            Map.of("If-Match", "2"));
    assertThat(put.status()).isEqualTo(422);
    assertThat(put.text()).contains("by approving a decision");
    assertThat(cara.post(PROPOSALS, wish("approvedplan:current", forged, 2)).status())
        .isEqualTo(422);
    String undo = "/api/v1/revisions/2/undo";
    assertThat(bent.post(undo, Map.of()).status()).isEqualTo(422);
    assertThat(anna.post(undo, Map.of()).status()).isEqualTo(200);
    assertThat(anna.get("/api/v1/approved-plan").json().at("/approval").isNull()).isTrue();
  }
}
