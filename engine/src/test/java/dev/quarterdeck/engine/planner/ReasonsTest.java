package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Reason.Cause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  /** Runs for one period; worth {@code values[i]} when started in period i. */
  private static Candidate candidate(String key, double use, double... values) {
    Option option = new Option("o", 1, 0, values, Map.of("dev", new double[] {use}), Map.of());
    return new Candidate(key, null, List.of(option));
  }

  private static Rule pool(int periods, double capacity) {
    double[] each = new double[periods];
    java.util.Arrays.fill(each, capacity);
    return new PoolRule("dev", each, 1);
  }

  private static List<Cause> causes(int periods, List<Candidate> candidates, Rule... rules) {
    PlanResult result =
        Planner.plan(
            new PlanProblem(periods, candidates, List.of(rules)),
            PlanSettings.standard(),
            Progress.none());
    assertThat(result.status()).isEqualTo(Status.PROVEN);
    return result.reasons().stream().map(Reason::cause).toList();
  }

  @Test
  void aCandidateAtItsBestStartSaysSo() {
    assertThat(causes(2, List.of(candidate("a", 1, 3, 2)))).containsExactly(Cause.BEST_START);
  }

  @Test
  void aCandidateThatMustFollowAnotherWaitsForIt() {
    List<Candidate> two = List.of(candidate("a", 1, 3, 2), candidate("b", 1, 3, 2));

    assertThat(causes(2, two, new Requires("b", "a", 0)))
        .containsExactly(Cause.BEST_START, Cause.AFTER_PREREQUISITE);
  }

  @Test
  void aCandidateThatDoesNotFitBesideAnotherWaitsForRoom() {
    List<Candidate> two = List.of(candidate("a", 1, 9, 2), candidate("b", 1, 3, 2));

    assertThat(causes(2, two, pool(2, 1))).containsExactly(Cause.BEST_START, Cause.WAITS_FOR_ROOM);
  }

  @Test
  void aCandidateThatNeedsMoreThanThereIsNeverFits() {
    assertThat(causes(1, List.of(candidate("a", 2, 9)), pool(1, 1)))
        .containsExactly(Cause.NEVER_FITS);
  }

  @Test
  void aCandidateWhosePrerequisiteCostsMoreThanItBringsIsLeftOutWithIt() {
    List<Candidate> two = List.of(candidate("a", 1, -10, -10), candidate("b", 1, 3, 3));

    assertThat(causes(2, two, new Requires("b", "a", 0)))
        .containsExactly(Cause.NO_VALUE, Cause.PREREQUISITE_NOT_FUNDED);
  }

  @Test
  void aCandidateThatExcludesABetterOneIsExcluded() {
    List<Candidate> two = List.of(candidate("a", 1, 5), candidate("b", 1, 3));

    assertThat(causes(1, two, new Excludes(List.of("a", "b"))))
        .containsExactly(Cause.BEST_START, Cause.EXCLUDED);
  }

  @Test
  void aCandidateWhoseRoomIsWorthMoreElsewhereIsOutbid() {
    List<Candidate> two = List.of(candidate("a", 1, 5), candidate("b", 1, 3));

    assertThat(causes(1, two, pool(1, 1))).containsExactly(Cause.BEST_START, Cause.OUTBID);
  }

  @Test
  void aCandidateThatIsDenseButLeavesRoomUnusedIsSqueezedOut() {
    // by the unit a is worth most (7/6 against 5.5/5), but only b and c fill all ten
    List<Candidate> three =
        List.of(candidate("a", 6, 7), candidate("b", 5, 5.5), candidate("c", 5, 5.5));

    assertThat(causes(1, three, pool(1, 10)))
        .containsExactly(Cause.SQUEEZED, Cause.BEST_START, Cause.BEST_START);
  }
}
