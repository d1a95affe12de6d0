package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.RecordJson;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An initiative of the demo is written, and its value followed, over the wire. */
class LiveValueTest extends Served {
  private static final String VALUE = "/api/v1/cases/value";
  private static final String BUILD = "amount: 1.3M..1.8M";

  private final WorkspaceReader reader = new WorkspaceReader(Kinds.all());
  private Workspace demo = reader.read(Path.of("..", "example"));

  @BeforeAll
  void fill() throws StaleException {
    new Desk(data.store(), reader).become(demo.files(), new Desk.Signature("test", "Begin"));
  }

  private static String saved(Browser who) {
    return who.get("/api/v1/documents/initiative/self-service").json().at("/text").asString();
  }

  private static Answer asked(Browser who, String text, @Nullable String initiative) {
    Map<String, String> draft = new HashMap<>(Map.of("text", text));
    if (initiative != null) {
      draft.put("initiative", initiative);
    }
    return who.post(VALUE, draft);
  }

  /** What the office says of the demo with a file's text changed. */
  private JsonNode office(String from, String to) {
    Map<String, String> files = new HashMap<>(demo.files());
    files.replaceAll((name, text) -> text.replace(from, to));
    Decide.Valued valued =
        new Decide(2).value(reader.read(files), "self-service", true, Progress.none());
    return RecordJson.MAPPER.valueToTree(valued.figures());
  }

  @Test
  void whatIsTypedIsWorthWhatTheOfficeWouldSayOnceItIsSaved() {
    String text = saved(anna);
    assertThat(text).contains(BUILD);
    JsonNode before = asked(anna, text, "self-service").json();
    assertThat(before.at("/currency").asString()).isEqualTo("EUR");
    assertThat(before.at("/problems")).isEmpty();
    assertThat(before.at("/options")).isEqualTo(office(BUILD, BUILD));

    String dearer = "amount: 2.3M..2.8M";
    JsonNode after = asked(anna, text.replace(BUILD, dearer), "self-service").json();
    assertThat(after.at("/options")).isEqualTo(office(BUILD, dearer));
    assertThat(after.at("/options/0/npv/mean").asDouble())
        .isLessThan(before.at("/options/0/npv/mean").asDouble() - 500_000);
    assertThat(saved(anna)).as("nothing is saved").isEqualTo(text);
  }

  @Test
  void theSameTextIsWorthTheSameToTheLastDigit() {
    String text = saved(anna);
    assertThat(asked(anna, text, null).text()).isEqualTo(asked(anna, text, null).text());
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndAdvice() {
    String text = saved(anna);
    JsonNode broken = asked(anna, text.replace(BUILD, "amount: a lot"), "self-service").json();
    assertThat(broken.at("/options")).isEmpty();
    JsonNode problem = broken.at("/problems/0");
    assertThat(problem.at("/severity").asString()).isEqualTo("error");
    int line = (int) text.substring(0, text.indexOf(BUILD)).lines().count();
    assertThat(problem.at("/line").asInt()).isEqualTo(line);
    assertThat(problem.at("/column").asInt()).isPositive();
    assertThat(problem.at("/message").asString()).contains("a lot");

    String driver = text.replace("contacts * moved", "contats * moved");
    JsonNode unknown = asked(anna, driver, "self-service").json().at("/problems/0");
    assertThat(unknown.at("/maybe").asString()).contains("contacts");
    String renamed = text.replace("name: self-service", "name: other-service");
    assertThat(asked(anna, renamed, "self-service").text()).contains("initiative:self-service");
    assertThat(asked(anna, renamed, null).json().at("/options")).hasSize(1);
    for (String nothing : List.of("", "# nothing yet", "---\n")) {
      JsonNode empty = asked(anna, nothing, "self-service").json().at("/problems/0");
      assertThat(empty.at("/message").asString())
          .isEqualTo("The text must be one document, initiative:self-service, and is empty");
      assertThat(empty.at("/maybe").asString()).isEqualTo("begin with kind, metadata and spec");
    }
    String two = text + "\n---\n" + renamed;
    assertThat(asked(anna, two, null).text())
        .contains(
            "must be one document, of the kind initiative, and is initiative:self-service and");
  }

  @Test
  void whoeverMayReadMayAsk() {
    String text = saved(anna);
    Browser board = anna.account(server, "board", Role.READER);
    assertThat(asked(board, text, "self-service").json().at("/options")).hasSize(1);
  }

  @Test
  void aTextWithoutEndIsRefused() {
    Answer refused = asked(anna, "# " + "x".repeat(1 << 16), null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("65536");
    assertThat(anna.post(VALUE, Map.of("initiative", "x")).status()).isBetween(400, 422);
  }
}
