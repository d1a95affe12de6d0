package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Remedy;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RemedyTest {
  private static final double FAIR_NOW = -100 + 120 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);
  private static final double POOR_BENEFIT = 10 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);

  private static Decide.Outcome decide(int threads, String... more) {
    Decide.Outcome outcome = new Decide(threads).decide(workspace(more), Progress.none());
    assertThat(outcome.problems()).isEmpty();
    return outcome;
  }

  private static RemedyLine remedy(Decision decision, String initiative) {
    return decision.notFunded().stream()
        .filter(left -> left.initiative().equals(initiative))
        .map(left -> Objects.requireNonNull(left.remedy()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatLacksMoneyIsToldHowMuchAndWhatThatBrings() {
    Decide.Outcome outcome = decide(1, ORGANIZATION, GOOD, FAIR, POOR, budget("[195, 0, 0]"));
    Decision decision = outcome.decision(1, Progress.none());

    RemedyLine fair = remedy(decision, "fair");
    assertThat(fair.kind()).isEqualTo(Remedy.Kind.BUDGET);
    assertThat(fair.extras()).containsExactly(new RemedyLine.Extra("2027", 5));
    assertThat(fair.start()).isEqualTo("2027");
    assertThat(fair.gain()).isCloseTo(FAIR_NOW, within(0.01));
    assertThat(fair.proven()).isTrue();

    byte[] page =
        Views.of(Objects.requireNonNull(outcome.decided()), decision).get(DecisionFolder.REPORT);
    assertThat(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8))
        .contains("more of capital in 2027: the plan then gains", "Core: funded in 16 of 16 plans");
  }

  @Test
  void whatLosesMoneyIsToldByHowMuchItMustImprove() {
    Decision decision =
        decide(1, ORGANIZATION, GOOD, POOR, budget("[1000, 0, 0]")).decision(1, Progress.none());

    RemedyLine poor = remedy(decision, "poor");
    assertThat(poor.kind()).isEqualTo(Remedy.Kind.WORTH);
    assertThat(poor.amount()).isCloseTo(100 - POOR_BENEFIT, within(0.01));
    assertThat(poor.moreBenefit()).isCloseTo(100 / POOR_BENEFIT - 1, within(1e-3));
    assertThat(poor.lessCost()).isCloseTo(1 - POOR_BENEFIT / 100, within(1e-3));
    assertThat(poor.proven()).isTrue();
  }

  @Test
  void whatPaysInHalfOfTheFuturesIsFundedInAboutAsManyPlansWithHindsight() {
    Decision decision =
        decide(1, ORGANIZATION, GOOD, initiative("bet", "100", "-80..180 per year"))
            .decision(1, Progress.none());

    for (Decision.PlanLine line : decision.plan()) {
      Robustness robustness = Objects.requireNonNull(line.robustness());
      Robustness.Count hindsight = Objects.requireNonNull(robustness.hindsight());
      assertThat(hindsight.plans()).isEqualTo(16);
      if (line.initiative().equals("good")) {
        assertThat(robustness.verdict()).isEqualTo("core");
        assertThat(hindsight.funded()).isEqualTo(16);
      } else {
        assertThat(robustness.verdict()).isEqualTo("depends");
        assertThat(hindsight.funded()).isBetween(4, 12);
      }
    }
    assertThat(decision.plan()).hasSize(2);
  }

  @Test
  void theSameIsSaidOnAnyNumberOfThreads() {
    String[] documents = {
      ORGANIZATION,
      GOOD,
      FAIR,
      POOR,
      initiative("bet", "90", "-40..180 per year"),
      budget("[195, 20, 60]")
    };

    assertThat(DecisionJson.write(decide(2, documents).decision(2, Progress.none())))
        .isEqualTo(DecisionJson.write(decide(1, documents).decision(1, Progress.none())));
  }
}
