package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanBytesTest {
  private static final PlanSettings SETTINGS = new PlanSettings(-7, 0.05, 3, true);

  static Stream<PlanProblem> problems() {
    return LongStream.range(0, 100)
        .boxed()
        .flatMap(
            seed -> Stream.of(Problems.gen(seed), Problems.genWide(seed), Problems.genLong(seed)));
  }

  static Stream<PlanProblem> someProblems() {
    return Stream.concat(
        problems().limit(16), Stream.of(impossible(), Problems.gen(1).under(List.of())));
  }

  private static PlanProblem impossible() {
    PlanProblem problem = Problems.gen(3);
    return problem.with(new MandatoryBy("c0", 9)).with(new AtMostInFlight(0, List.of()));
  }

  private static PlanProblem read(PlanProblem problem) {
    return PlanBytes.task(PlanBytes.of(new PlanBytes.Task(problem, SETTINGS))).problem();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProblemIsReadAsItWas(PlanProblem problem) {
    byte[] bytes = PlanBytes.of(new PlanBytes.Task(problem, SETTINGS));

    PlanBytes.Task read = PlanBytes.task(bytes);

    assertThat(read.settings()).isEqualTo(SETTINGS);
    assertThat(read.problem()).usingRecursiveComparison().isEqualTo(problem);
    assertThat(PlanBytes.of(read)).isEqualTo(bytes);
  }

  @Test
  void everyKindOfRuleIsAmongThem() {
    Set<Class<?>> seen = new HashSet<>();
    problems().forEach(problem -> problem.rules().forEach(rule -> seen.add(rule.getClass())));

    assertThat(seen).isEqualTo(kinds(Rule.class));
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      kinds.addAll(kind.isSealed() ? kinds(kind) : Set.of(kind));
    }
    return kinds;
  }

  @ParameterizedTest
  @MethodSource("someProblems")
  void aProblemReadBackHasTheSameResult(PlanProblem problem) {
    PlanResult result = Planner.plan(problem, SETTINGS, Progress.none());
    PlanProblem other = read(problem);

    byte[] bytes = PlanBytes.of(Planner.plan(other, SETTINGS, Progress.none()), other);

    assertThat(PlanBytes.result(bytes, problem)).isEqualTo(result);
    assertThat(bytes).isEqualTo(PlanBytes.of(result, problem));
  }

  @Test
  void theRulesInConflictAreTheOnesThatWereGiven() {
    PlanProblem problem = impossible();
    PlanResult result = Planner.plan(problem, SETTINGS, Progress.none());

    PlanResult read = PlanBytes.result(PlanBytes.of(result, problem), problem);

    assertThat(read.contradiction()).isNotNull().isEqualTo(result.contradiction());
    assertThat(result.reasons()).isEmpty();
  }

  @Test
  void bytesCutOffAnywhereAreRefused() {
    PlanProblem problem = Problems.gen(2);
    byte[] task = PlanBytes.of(new PlanBytes.Task(problem, SETTINGS));
    byte[] result = PlanBytes.of(Planner.plan(problem, SETTINGS, Progress.none()), problem);

    for (int length = 0; length < task.length; length++) {
      byte[] cut = Arrays.copyOf(task, length);
      assertThatThrownBy(() -> PlanBytes.task(cut)).isInstanceOf(IllegalArgumentException.class);
    }
    for (int length = 0; length < result.length; length++) {
      byte[] cut = Arrays.copyOf(result, length);
      assertThatThrownBy(() -> PlanBytes.result(cut, problem))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> PlanBytes.task(Arrays.copyOf(task, task.length + 1)))
        .hasMessageContaining("Nothing must follow, and 1 bytes do.");
  }

  /** Up to three bytes are other ones: they are read or refused, no more. */
  @Test
  void changedBytesAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(5);
    PlanProblem problem = Problems.gen(4);
    byte[] task = PlanBytes.of(new PlanBytes.Task(problem, SETTINGS));
    byte[] result = PlanBytes.of(Planner.plan(problem, SETTINGS, Progress.none()), problem);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      refused += refuses(changed(task, random), PlanBytes::task);
      refused += refuses(changed(result, random), bytes -> PlanBytes.result(bytes, problem));
    }
    assertThat(refused).isBetween(1_000, 9_999);
  }

  private interface Read {
    Object of(byte[] bytes);
  }

  private static int refuses(byte[] bytes, Read read) {
    try {
      read.of(bytes);
      return 0;
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageMatching("(?s).* must .*");
      return 1;
    }
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random) {
    byte[] changed = bytes.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return changed;
  }

  @Test
  void bytesOfAnotherBuildAreRefused() {
    byte[] task = PlanBytes.of(new PlanBytes.Task(Problems.gen(2), SETTINGS));
    task[7]++;

    assertThatThrownBy(() -> PlanBytes.task(task))
        .hasMessage(
            "The bytes must begin with 5144504c and version 1, and begin with 5144504c and 2."
                + " Maybe they are of another build.");
  }
}
