package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Trial.Move;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The good one starts in 2027 and takes all of its money; the fair one waits until 2028. */
class TrialTest {
  private static final double GOOD_NOW = -100 + 200 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);
  private static final double FAIR_2028 = -100 / 1.1 + 120 * (1 / 1.21 + 1 / 1.331);
  private static final double FAIR_2027 = -100 + 120 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);
  private static final double FAIR_2029 = -100 / 1.21 + 120 / 1.331;

  private static final String TOGETHER =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Rule
      metadata: {name: together}
      spec:
        synergy: {of: [initiative:good, initiative:fair], value: 30}
      """;

  private final Trial trial = trial(ORGANIZATION, GOOD, FAIR, budget("100"));

  private static Trial trial(String... documents) {
    Workspace workspace = workspace(documents);
    Decide decide = new Decide(1);
    Decision decision = decide.decide(workspace, Progress.none()).decision(1, Progress.none());
    assertThat(decision.plan()).hasSize(2);
    return Trial.of(
        decide, workspace, DecisionJson.read(DecisionJson.write(decision)), Progress.none());
  }

  @Test
  void thePlanAsItWasDecidedCostsNothingAndBreaksNothing() {
    Trial.Result same = trial.with(List.of());
    assertThat(same.change()).isZero();
    assertThat(same.broken()).isEmpty();
    assertThat(same.periods()).containsExactly("2027", "2028", "2029");
    assertThat(same.budgets().getFirst().used()).containsExactly(100.0, 100.0, 0.0);
  }

  @Test
  void aLaterStartCostsWhatAHandCalculationSays() {
    Trial.Result later = trial.with(List.of(new Move("fair", "2029")));
    assertThat(later.change()).isCloseTo(FAIR_2029 - FAIR_2028, within(0.01));
    assertThat(later.broken()).isEmpty();
    assertThat(later.budgets().getFirst().used()).containsExactly(100.0, 0.0, 100.0);
  }

  @Test
  void anEarlierStartThatTheMoneyForbidsIsWorthMoreAndSaysWhichRuleBreaks() {
    Trial.Result earlier = trial.with(List.of(new Move("fair", "2027")));
    assertThat(earlier.change()).isCloseTo(FAIR_2027 - FAIR_2028, within(0.01));
    assertThat(earlier.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.rule()).contains("capex");
          assertThat(broken.period()).isEqualTo("2027");
          assertThat(broken.what()).isNotBlank();
          assertThat(broken.unit()).isEqualTo("money");
          assertThat(broken.used()).isEqualTo(200);
          assertThat(broken.limit()).isEqualTo(100);
        });
  }

  @Test
  void whatIsLeftOutTakesWhatItIsWorthTogetherWithOthersAlong() {
    assertThat(trial.with(List.of(new Move("good", null))).change())
        .isCloseTo(-GOOD_NOW, within(0.01));
    Trial both = trial(ORGANIZATION, GOOD, FAIR, budget("100"), TOGETHER);
    Trial.Result without = both.with(List.of(new Move("good", null)));
    assertThat(without.broken()).isEmpty();
    assertThat(without.change()).isLessThan(-GOOD_NOW - 20);
  }

  @Test
  void aMoveThatCannotBeIsRefusedWithWhatCan() {
    assertThatThrownBy(() -> trial.with(List.of(new Move("fair", "2031"))))
        .hasMessage("The initiative 'fair' may start from 2027 to 2029, but not in 2031");
    assertThatThrownBy(() -> trial.with(List.of(new Move("none", "2027"))))
        .hasMessageContaining("'none' must be funded");
  }
}
