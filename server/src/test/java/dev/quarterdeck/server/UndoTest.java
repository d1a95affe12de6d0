package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.Browser.Answer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What undo takes back, and what it must not pull away. */
class UndoTest extends Served {
  private static final String ORGANIZATION =
      """
      kind: Organization
      metadata: {name: org}
      spec: {currency: EUR, timeline: {period: quarter, starts: 2027-01-01, plan: 4, appraisal: 8}, discounting: {rate: 5 %, basis: nominal}}
      """;
  private static final String GOAL = "kind: Goal\nmetadata: {name: growth}\n";
  private static final String NEED =
      "kind: Need\nmetadata: {name: slow}\nspec: {horizon: short, source: customer, goals: [goal:growth]}\n";

  private Desk desk() {
    return new Desk(data.store(), new WorkspaceReader(Kinds.all()));
  }

  /** The office is what these files say, by another hand than anna's. */
  private long become(Map<String, String> files) throws StaleException {
    desk().become(files, new Desk.Signature("loader", "Loaded"));
    return data.store().head().number();
  }

  private long put(String file, @Nullable String text, String by) throws StaleException {
    Map<String, @Nullable String> change = new HashMap<>();
    change.put(file, text);
    long head = data.store().head().number();
    desk().change(change, head, new Desk.Signature(by, "Changed"));
    return data.store().head().number();
  }

  private Answer undo(long revision) {
    return anna.post("/api/v1/revisions/" + revision + "/undo", Map.of());
  }

  @BeforeEach
  void empty() throws StaleException {
    become(Map.of());
  }

  private String refused(long revision, int status) {
    Map<String, String> before = data.store().files(data.store().head().number());
    Answer answer = undo(revision);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(data.store().files(data.store().head().number())).isEqualTo(before);
    return answer.json().get("detail").stringValue();
  }

  @Test
  void theWholeOfficeIsNotTakenAwayByTheWay() throws StaleException {
    long first = become(Map.of("org.yaml", ORGANIZATION, "goals.yaml", GOAL));
    assertThat(refused(first, 422))
        .isEqualTo(
            "Undo must leave something, and revision %d brought all of the 2 documents that there are. Maybe take away what is not wanted one by one"
                .formatted(first));
    put("goals.yaml", null, "loader");
    put("goals.yaml", "# none\n", "loader");
    assertThat(undo(first).status()).as("part of it was changed").isEqualTo(409);
  }

  @Test
  void whoeverBroughtAllOfItJustNowTakesItBack() throws StaleException {
    long first = put("org.yaml", ORGANIZATION, "anna");
    assertThat(undo(first).status()).isEqualTo(200);
    assertThat(data.store().count()).isEmpty();
    assertThat(undo(first + 1).status()).as("and that too").isEqualTo(200);
    assertThat(data.store().count()).containsEntry("organization", 1L);
  }

  @Test
  void whatLaterRevisionsPointAtStays() throws StaleException {
    become(Map.of("org.yaml", ORGANIZATION));
    long goal = put("goals.yaml", GOAL, "anna");
    long need = put("needs.yaml", NEED, "anna");
    assertThat(refused(goal, 422))
        .contains("What was built on revision %d must stand".formatted(goal))
        .contains("would have an error, first in needs.yaml: 'goals[0]': there is no goal:growth")
        .endsWith(". Maybe undo the later revisions first");
    assertThat(undo(need).status()).isEqualTo(200);
    assertThat(undo(goal).status()).as("nothing stands on it any more").isEqualTo(200);
    assertThat(data.store().count()).containsOnlyKeys("organization");
  }

  @Test
  void whatWasChangedSinceIsNamed() throws StaleException {
    become(Map.of("org.yaml", ORGANIZATION));
    long goal = put("goals.yaml", GOAL, "anna");
    put("goals.yaml", GOAL + "spec: {description: More}\n", "anna");
    assertThat(refused(goal, 409))
        .isEqualTo(
            "What revision %d changed must be as it left it, and was changed since: goal:growth. Maybe undo the later revisions first"
                .formatted(goal));
    assertThat(refused(9_999, 422)).contains("Revision 9999 must be one of the history");
  }
}
