package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Role;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Values set in many documents at once, over the wire. */
@SuppressWarnings("NullAway.Init")
class BulkTest {
  private static final String BULK = "/api/v1/documents/bulk";

  private static final String TWO =
      """
      # two of ours
      kind: Initiative
      metadata: {name: a, title: Alpha, tags: [old]}
      spec:
        category: run # for now
        owner: Bent   # he knows
        # nothing to do yet
        options: []
      ---
      kind: Initiative
      metadata:
        name: b
      spec:
        # no category so far
        options: []
      """;

  private static final String TABLE = "name,category,owner\nc,run,Cara\nd,grow,\n";
  private static final String BAD = "kind: Initiative\nmetadata: {name: bad}\nspec: {starts: x}\n";

  @TempDir Path scratch;
  private Data data;
  private Server server;
  private Browser anna;
  private Browser cara;

  /** anna is CTO, cara may only propose. */
  @BeforeEach
  void start() throws StaleException {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    Map<String, String> files = Map.of("two.yaml", TWO, "initiatives.csv", TABLE, "bad.yaml", BAD);
    new Desk(data.store(), new WorkspaceReader(Kinds.all()))
        .become(files, new Desk.Signature("test", "Begin"));
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 1));
    anna = new Browser(server).setUp(server);
    cara = anna.account(server, "cara", Role.CONTRIBUTOR);
  }

  @AfterEach
  void stop() {
    server.close();
    data.close();
  }

  private static Map<String, Object> values(String ref, String... pathsAndValues) {
    List<Map<String, String>> set =
        IntStream.range(0, pathsAndValues.length / 2)
            .mapToObj(
                i -> Map.of("path", pathsAndValues[2 * i], "value", pathsAndValues[2 * i + 1]))
            .toList();
    return Map.of("ref", ref, "set", set);
  }

  private static Map<String, Object> order(Object... documents) {
    return Map.of("seen", 1, "documents", List.of(documents), "reason", "New names");
  }

  private String files() {
    return data.store().files(data.store().head().number()).toString();
  }

  private static String text(JsonNode node, String path) {
    return node.at(path).asString();
  }

  @Test
  void manyDocumentsChangeInOneRevisionAndAllElseStaysAsItWasWritten() {
    Map<String, Object> order =
        order(
            values("initiative:a", "category", "\"grow\"", "metadata.tags", "[\"old\", \"new\"]"),
            values("initiative:b", "category", "\"grow\""),
            values("initiative:c", "category", "\"grow\""),
            values("initiative:d", "category", "\"grow\""));
    JsonNode trial = anna.post(BULK + "/trial", order).json();
    assertThat(trial.at("/changed").intValue()).as(trial.toString()).isEqualTo(3);
    assertThat(trial.at("/same").intValue()).isEqualTo(1);
    assertThat(trial.at("/refused").intValue()).isZero();
    assertThat(trial.at("/documents/0/changes").toString())
        .contains("{\"path\":\"category\",\"before\":\"run\",\"after\":\"grow\"}")
        .contains("{\"path\":\"metadata.tags\",\"before\":\"[old]\",\"after\":\"[old, new]\"}");
    assertThat(data.store().head().number()).as("nothing is stored").isEqualTo(1);

    Answer done = anna.post(BULK, order);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.json().toString()).isEqualTo("{\"revision\":2,\"changed\":3}");
    Map<String, String> files = data.store().files(2);
    assertThat(files.get("two.yaml"))
        .isEqualTo(
            TWO.replace("category: run #", "category: grow #")
                .replace("[old]", "[old, new]")
                .replace("  # no category", "  category: grow\n  # no category"));
    assertThat(files.get("initiatives.csv")).isEqualTo(TABLE.replace("run", "grow"));
    JsonNode revision = anna.get("/api/v1/revisions?limit=1").json().at("/items/0");
    assertThat(text(revision, "/reason")).isEqualTo("New names");
    assertThat(revision.at("/documents").size()).isEqualTo(3);
    assertThat(anna.post("/api/v1/revisions/2/undo", Map.of()).status()).isEqualTo(200);
    assertThat(data.store().files(3)).isEqualTo(data.store().files(1));
  }

  @Test
  void oneThatCannotTakeItsValueKeepsAllBack() {
    String before = files();
    Map<String, Object> order =
        order(
            values("initiative:a", "starts.earliest", "\"2027-04-01\""),
            values(
                "initiative:b", "starts.earliest", "soon", "referenceClass", "referenceclass:none"),
            values("initiative:c", "starts.earliest", "\"2027-04-01\""),
            values("initiative:d", "metadata.labels.team", "one"));
    JsonNode trial = anna.post(BULK + "/trial", order).json();
    assertThat(trial.at("/refused").intValue()).as(trial.toString()).isEqualTo(3);
    assertThat(trial.at("/documents/0/problems").size()).isZero();
    assertThat(trial.at("/documents/1/problems").toString())
        .contains("'starts.earliest' must be", "no referenceclass:none");
    assertThat(trial.at("/documents/2/problems").toString()).contains("column in the table");
    assertThat(trial.at("/documents/3/problems").toString()).contains("column in the table");

    Answer refused = anna.post(BULK, order);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("3 of 4", "initiative:b");
    assertThat(anna.post(BULK + "/proposal", order).status()).isEqualTo(422);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatWasChangedSinceItWasSeenIsNamedAndNothingIsChanged() {
    Map<String, Object> order =
        order(values("initiative:a", "owner", "Anna"), values("initiative:b", "owner", "Anna"));
    Map<String, Object> first = order(values("initiative:b", "category", "explore"));
    assertThat(anna.post(BULK, first).status()).isEqualTo(200);
    String before = files();
    for (String path : List.of("/trial", "", "/proposal")) {
      Answer stale = anna.post(BULK + path, order);
      assertThat(stale.status()).as(path).isEqualTo(409);
      assertThat(stale.json().at("/documents").toString()).isEqualTo("[\"initiative:b\"]");
    }
    assertThat(files()).isEqualTo(before);
    Map<String, Object> gone = order(values("initiative:none", "owner", "Anna"));
    assertThat(anna.post(BULK, gone).json().at("/documents/0").asString())
        .isEqualTo("initiative:none");
  }

  @Test
  void whoMayNotWriteProposesAllOfIt() {
    Map<String, Object> order =
        order(values("initiative:a", "owner", "Anna"), values("initiative:b", "owner", "Anna"));
    assertThat(cara.post(BULK + "/trial", order).status()).isEqualTo(200);
    assertThat(cara.post(BULK, order).status()).isEqualTo(403);
    Answer made = cara.post(BULK + "/proposal", order);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    JsonNode proposal = anna.get("/api/v1/proposals/" + made.json().at("/number")).json();
    assertThat(text(proposal, "/title")).isEqualTo("New names");
    assertThat(text(proposal, "/author")).isEqualTo("cara");
    assertThat(proposal.at("/documents").size()).isEqualTo(2);
    assertThat(text(proposal, "/documents/0/fields/0/path")).isEqualTo("owner");
    assertThat(data.store().head().number()).isEqualTo(1);
  }

  @Test
  void asManyDocumentsAsChangeAtOnceAreProposedReviewedAndMerged() throws StaleException {
    int half = Draft.MOST / 2;
    StringBuilder yaml = new StringBuilder();
    StringBuilder rows = new StringBuilder("name,category\n");
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < half; i++) {
      yaml.append(
          "---\nkind: Initiative\nmetadata: {name: y%d}\nspec: {options: []}\n".formatted(i));
      rows.append("r%d,run\n".formatted(i));
      all.add(values("initiative:y" + i, "category", "grow"));
      all.add(values("initiative:r" + i, "category", "grow"));
    }
    Map<String, String> files =
        Map.of("y.yaml", yaml.toString(), "initiatives.csv", rows.toString());
    new Desk(data.store(), new WorkspaceReader(Kinds.all()))
        .become(files, new Desk.Signature("test", "Many"));
    Map<String, Object> order = Map.of("seen", 2, "documents", all, "reason", "All of them");
    Answer made = cara.post(BULK + "/proposal", order);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String at = "/api/v1/proposals/" + made.json().at("/number");
    Answer seen = anna.get(at);
    assertThat(seen.json().at("/documents").size()).isEqualTo(Draft.MOST);
    Map<String, String> match = Map.of("If-Match", seen.header("ETag"));
    Answer approved = anna.send("POST", at + "/approval", Map.of(), match);
    assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    Map<String, String> next = Map.of("If-Match", approved.header("ETag"));
    Answer merged = anna.send("POST", at + "/merge", Map.of(), next);
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    Map<String, String> then = data.store().files(3);
    assertThat(then.get("initiatives.csv")).isEqualTo(rows.toString().replace("run", "grow"));
    assertThat(then.get("y.yaml")).contains("category: grow").doesNotContain("options: []}\n---\n");
  }

  @Test
  void anOrderHasBounds() {
    Object one = values("initiative:a", "owner", "Anna");
    List<Object> many = new ArrayList<>();
    IntStream.rangeClosed(0, Draft.MOST)
        .forEach(i -> many.add(values("initiative:x" + i, "a", "b")));
    String[] lines = Stream.generate(() -> "owner").limit(42).toArray(String[]::new);
    for (Map<String, Object> order :
        List.of(
            order(),
            order(one, one),
            order(many.toArray()),
            order(values("initiative:a")),
            order(values("initiative:a", lines)),
            order(values("approvedplan:current", "by", "cara")),
            order(values("initiative:a", "owner", "Bent")))) {
      Answer refused = anna.post(BULK, order);
      assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    }
    Answer renamed = anna.post(BULK, order(values("initiative:a", "metadata.name", "z")));
    assertThat(renamed.text()).contains("The name of initiative:a must stay");
    Answer unread = anna.post(BULK + "/trial", order(values("initiative:bad", "owner", "Anna")));
    assertThat(unread.text()).contains("must be a document without problems");
    assertThat(data.store().head().number()).isEqualTo(1);
  }

  @Test
  void initiativesAreListedWithTheirFieldsInPages() {
    JsonNode first = anna.get("/api/v1/initiatives?limit=3").json();
    assertThat(first.at("/total").longValue()).isEqualTo(4);
    assertThat(first.at("/unread").longValue()).as("the one with a problem").isEqualTo(1);
    assertThat(first.at("/revision").longValue()).isEqualTo(1);
    assertThat(text(first, "/next")).isEqualTo("c");
    assertThat(first.at("/items/0").toString())
        .contains("\"title\":\"Alpha\"", "\"category\":\"run\"", "\"tags\":[\"old\"]");
    JsonNode rest = anna.get("/api/v1/initiatives?limit=3&after=c").json();
    assertThat(rest.at("/items").size()).isEqualTo(1);
    assertThat(text(rest, "/items/0/name")).isEqualTo("d");
    assertThat(rest.at("/next").isNull()).isTrue();
  }
}
