package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanEffectTest {
  private static Decision decide(String... documents) {
    return Samples.decide(workspace(documents));
  }

  private static List<String> lines(PlanEffect effect) {
    return effect.lines().stream()
        .map(line ->
            line.change()
                + " "
                + line.initiative()
                + (line.before() == null ? "" : " " + line.before().start())
                + (line.after() == null ? "" : " > " + line.after().start()))
        .toList();
  }

  @Test
  void whatComesInFallsOutAndMovesIsTold() {
    Decision before = decide(ORGANIZATION, GOOD, FAIR, POOR);
    Decision after =
        decide(ORGANIZATION, GOOD.replace("name: good", "name: other"), FAIR, budget("100"));
    PlanEffect effect = PlanEffect.between(before, after);
    assertThat(lines(effect))
        .containsExactly("OUT good 2027", "IN other > 2027", "MOVED fair 2027 > 2028");
    assertThat(effect.lines().get(0).why()).isEqualTo("It is not in the workspace any more.");
    assertThat(effect.lines().get(1).why()).isEqualTo(after.plan().getFirst().why());
    assertThat(effect.same()).isZero();
    assertThat(effect.before().capital()).isEqualTo(200);
    assertThat(effect.before().npv()).isEqualTo(before.npv().mean());
    assertThat(effect.after().npv()).isEqualTo(after.npv().mean());
  }

  @Test
  void theGainIsKnownAsFarAsBothPlansAreProven() {
    Decision before = decide(ORGANIZATION, GOOD, FAIR, budget("100"));
    Decision after = decide(ORGANIZATION, GOOD, FAIR);
    PlanEffect effect = PlanEffect.between(before, after);
    double gain = after.value() - before.value();
    assertThat(gain).isPositive();
    assertThat(effect.least()).isLessThanOrEqualTo(gain + 0.005);
    assertThat(effect.most()).isGreaterThanOrEqualTo(gain - 0.005);
    assertThat(Objects.requireNonNull(effect.most()) - Objects.requireNonNull(effect.least()))
        .isLessThan(0.1);
  }

  @Test
  void whatFallsOutSaysWhy() {
    Decision after = decide(ORGANIZATION, GOOD, FAIR, budget("1"));
    PlanEffect effect = PlanEffect.between(decide(ORGANIZATION, GOOD, FAIR), after);
    assertThat(lines(effect)).containsExactlyInAnyOrder("OUT good 2027", "OUT fair 2027");
    assertThat(effect.lines())
        .extracting(PlanEffect.Line::why)
        .containsExactlyInAnyOrderElementsOf(
            after.notFunded().stream().map(Decision.NotFunded::why).toList());
  }

  @Test
  void aPlanAgainstItselfChangesNothing() {
    Decision decision = decide(ORGANIZATION, GOOD, FAIR, budget("100"));
    PlanEffect effect = PlanEffect.between(decision, decision);
    assertThat(effect.lines()).isEmpty();
    assertThat(effect.same()).isEqualTo(2);
    assertThat(effect.before()).isEqualTo(effect.after());
  }

  @Test
  void withoutAPlanThereIsNoWorth() {
    String must = GOOD.replace("spec:\n", "spec:\n  mandatoryBy: 2027-12-31\n");
    Decision none = decide(ORGANIZATION, must, budget("1"));
    PlanEffect effect = PlanEffect.between(decide(ORGANIZATION, GOOD), none);
    assertThat(lines(effect)).containsExactly("OUT good 2027");
    assertThat(effect.after().npv()).isNull();
    assertThat(effect.after().status()).isEqualTo("infeasible");
  }

  @Test
  void aDecisionReadsBackAsItWasWritten() {
    String written = DecisionJson.write(decide(ORGANIZATION, GOOD, FAIR, POOR, budget("100")));
    assertThat(DecisionJson.write(DecisionJson.decision(written))).isEqualTo(written);
  }
}
