package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The description of the API holds every endpoint that the table of permissions has. */
class OpenApiTest extends Served {
  @Test
  void everyCallIsDescribedWithWhatItNeeds() {
    JsonNode described = anna.get("/api/v1/openapi.json").json();
    assertThat(described.get("openapi").stringValue()).isEqualTo("3.1.0");
    JsonNode paths = described.get("paths");
    for (Call call : Call.ALL) {
      JsonNode operation = described(paths, call);
      assertThat(operation.isMissingNode()).as(call.toString()).isFalse();
      assertThat(operation.get("x-permissions").toString())
          .as(call.toString())
          .isEqualTo("[\"" + call.needs().word() + "\"]");
    }
    int operations = 0;
    for (JsonNode path : paths) {
      operations += path.size();
    }
    assertThat(operations).as("and nothing else but the open ones").isEqualTo(Call.ALL.size() + 6);
    String text = described.toString();
    for (MatchResult ref :
        Pattern.compile("#/components/schemas/([^\"]+)").matcher(text).results().toList()) {
      assertThat(described.at("/components/schemas").has(ref.group(1))).as(ref.group()).isTrue();
    }
  }

  /** The operation whose path, with its variables, is the call's. */
  private static JsonNode described(JsonNode paths, Call call) {
    for (var path : paths.properties()) {
      String pattern = path.getKey().replaceAll("\\{[^}]+}", "[^/]+");
      if (call.path().matches(pattern)) {
        JsonNode operation = path.getValue().path(call.method().toLowerCase(Locale.ROOT));
        if (!operation.isMissingNode()) {
          return operation;
        }
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void aDescriptionSaysWhatIsSentAndWhatComesBack() {
    JsonNode described = anna.get("/api/v1/openapi.json").json();
    JsonNode merge = described.at("/paths/~1api~1v1~1proposals~1{number}~1merge/post");
    assertThat(merge.at("/parameters").toString())
        .contains("\"name\":\"number\",\"in\":\"path\"", "\"name\":\"If-Match\",\"in\":\"header\"");
    assertThat(merge.at("/responses/200/content/application~1json/schema/$ref").stringValue())
        .isEqualTo("#/components/schemas/ProposalViews.Merged");
    JsonNode frontier = described.at("/paths/~1api~1v1~1decisions~1{id}~1frontier/get/responses");
    assertThat(frontier.at("/200/content/application~1json/schema/$ref").stringValue())
        .isEqualTo("#/components/schemas/FrontiersController.View");
    assertThat(frontier.has("204")).as("nothing there, which is no failure").isTrue();
    assertThat(merge.at("/responses").has("204")).isFalse();
    JsonNode schemas = described.at("/components/schemas");
    assertThat(schemas.at("/ProposalViews.Choice/required").toString())
        .isEqualTo("[\"document\",\"path\",\"take\"]");
    assertThat(schemas.at("/JobView/properties/scenario").toString())
        .isEqualTo("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}");
    assertThat(schemas.at("/DecisionsController.View/properties").has("stale")).isTrue();
    assertThat(schemas.at("/DecisionsController.View/properties").has("share")).isTrue();
  }
}
