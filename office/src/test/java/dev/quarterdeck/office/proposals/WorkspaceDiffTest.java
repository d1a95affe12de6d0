package dev.quarterdeck.office.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkspaceDiffTest {
  private static final String NEED =
      """
      kind: Need
      metadata: {name: slow, title: It is slow}
      spec: {statement: Pages take four seconds}
      """;
  private static final String OTHER = NEED.replace("name: slow", "name: dear");

  /** Each document with its fields: {@code changed need:slow metadata.title: a > b}. */
  private static List<String> lines(Map<String, String> before, Map<String, String> after) {
    return new WorkspaceDiff(new WorkspaceReader(Kinds.all()))
        .between(before, after).stream()
            .map(document ->
                document.change().word()
                    + " "
                    + document.ref()
                    + " "
                    + document.fields().stream()
                        .map(field -> field.path() + ": " + field.before() + " > " + field.after())
                        .toList())
            .toList();
  }

  @Test
  void aDocumentIsFollowedToAnotherFile() {
    String both = NEED + "---\n" + OTHER;
    assertThat(lines(Map.of("a.yaml", both), Map.of("b/c.yaml", OTHER, "d.yaml", NEED))).isEmpty();
  }

  @Test
  void fieldsAreToldAndCommentsAreNot() {
    String after = "# known since May\n" + NEED.replace("four seconds", "nine seconds");
    assertThat(lines(Map.of("a.yaml", NEED), Map.of("a.yaml", after)))
        .containsExactly(
            "changed need:slow [statement: Pages take four seconds > Pages take nine seconds]");
  }

  @Test
  void whatIsNewOrGoneIsToldByKindAndName() {
    assertThat(lines(Map.of("a.yaml", NEED), Map.of("a.yaml", OTHER)))
        .satisfiesExactly(
            added ->
                assertThat(added).startsWith("added need:dear [").contains("null > It is slow"),
            gone ->
                assertThat(gone).startsWith("removed need:slow [").contains("It is slow > null"));
  }

  @Test
  void rowsOfATableAreComparedByTheirHeads() {
    String before = "name,title,statement\nslow,It is slow,Four seconds\ndear,It is dear,Nine\n";
    String moved = "title,name,statement\nIt is slow,slow,Four seconds\nIt is dear,dear,Ten\n";
    assertThat(lines(Map.of("needs.need.csv", before), Map.of("needs.need.csv", before))).isEmpty();
    assertThat(lines(Map.of("need.csv", before), Map.of("need.csv", moved)))
        .containsExactly("changed need:dear [statement: Nine > Ten]");
  }

  @Test
  void aDocumentWithAProblemIsComparedToo() {
    String wrong = NEED.replace("spec: {", "spec: {horizon: soon, ");
    assertThat(lines(Map.of("a.yaml", NEED), Map.of("a.yaml", wrong)))
        .containsExactly("changed need:slow [horizon: null > soon]");
  }

  @Test
  void aDocumentWithErrorsIsCalledByItsTitle() {
    String wrong = NEED.replace("spec: {", "spec: {horizon: soon, ");
    String renamed = NEED.replace("It is slow", "Slower");
    assertThat(title(NEED, wrong)).isEqualTo("It is slow");
    assertThat(title(wrong, "")).isEqualTo("It is slow");
    assertThat(title(NEED, renamed)).isEqualTo("Slower");
    assertThat(title(wrong, wrong + "# more\n")).isNull();
    assertThat(title(NEED, wrong.replace(", title: It is slow", ""))).isEqualTo("slow");
  }

  private static @Nullable String title(String before, String after) {
    return new WorkspaceDiff(new WorkspaceReader(Kinds.all()))
        .between(Map.of("a.yaml", before), Map.of("a.yaml", after)).stream()
            .map(ProposalDesk.DocumentChange::title)
            .findFirst()
            .orElse(null);
  }
}
