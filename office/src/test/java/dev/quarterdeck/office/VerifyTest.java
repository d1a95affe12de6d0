package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VerifyTest {
  private final Workspace inputs = workspace(ORGANIZATION, GOOD, FAIR, POOR, budget("100"));
  private final String written =
      DecisionJson.write(
          new Decide(1).decide(inputs, Progress.none()).decision(1, Progress.none()));

  @Test
  void aDecisionThatIsLeftAloneHolds() {
    assertThat(verify(written, inputs)).isEmpty();
  }

  @Test
  void everyChangedDigitIsReported() {
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < written.length(); i++) {
      char digit = written.charAt(i);
      if (Character.isDigit(digit) && i % 7 == 0) {
        char other = digit == '9' ? '8' : (char) (digit + 1);
        String changed = written.substring(0, i) + other + written.substring(i + 1);
        if (readable(changed) && verify(changed, inputs).isEmpty()) {
          unnoticed.add(written.substring(Math.max(0, i - 40), i + 1));
        }
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  @Test
  void anotherWorkspaceIsToldByItsHash() {
    Workspace other = workspace(ORGANIZATION, GOOD, FAIR, POOR, budget("101"));
    assertThat(verify(written, other))
        .singleElement()
        .satisfies(finding -> assertThat(finding.path()).isEqualTo("/inputsHash"));
  }

  @Test
  void thePlannerMayBeElsewhere() {
    Verify verify =
        new Verify(
            1,
            (problem, start, settings, progress) -> {
              throw new UnsupportedOperationException("elsewhere");
            });
    JsonNode decision = DecisionJson.read(written);
    assertThatThrownBy(() -> verify.verify(decision, inputs, Progress.none()))
        .hasMessage("elsewhere");
  }

  private static boolean readable(String json) {
    try {
      DecisionJson.read(json);
      return true;
    } catch (tools.jackson.core.JacksonException unreadable) {
      return false;
    }
  }

  private static List<Verify.Finding> verify(String json, Workspace inputs) {
    return new Verify(1).verify(DecisionJson.read(json), inputs, Progress.none());
  }
}
