package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketsTest {
  /** A time line of six quarters that starts in the last one of a fiscal year. */
  private static final BudgetRule BUDGET =
      new BudgetRule("capex", new double[] {2, 8, 4}, new Buckets(1, 4), 0, 1);

  private static Verdict using(double... perPeriod) {
    Option option = new Option("o", 6, 0, new double[] {1}, Map.of("capex", perPeriod), Map.of());
    PlanProblem problem =
        new PlanProblem(6, List.of(new Candidate("a", null, List.of(option))), List.of(BUDGET));
    return PlanCheck.check(problem, new Plan(List.of(new Funded("a", "o", 0))));
  }

  @Test
  void aFirstBucketMayBeShorterThanTheOthers() {
    assertThat(using(2, 2, 2, 2, 2, 4).feasible()).isTrue();
    assertThat(using(2, 8, 0, 0, 0, 4).feasible()).isTrue();
    assertThat(using(2, 0, 0, 0, 8, 4).feasible()).isTrue();
  }

  @Test
  void eachBucketIsHeldToItsOwnCapacityAndNamedByItsFirstPeriod() {
    assertThat(using(3, 0, 0, 0, 0, 0).violations()).extracting(Violation::period).containsOnly(0);
    assertThat(using(0, 5, 0, 0, 4, 0).violations()).extracting(Violation::period).containsOnly(1);
    assertThat(using(0, 0, 0, 0, 0, 5).violations()).extracting(Violation::period).containsOnly(5);
  }
}
