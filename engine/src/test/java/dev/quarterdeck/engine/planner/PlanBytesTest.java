package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanSettings.Detail;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanBytesTest {
  private static final PlanSettings SETTINGS = new PlanSettings(-7, 0.05, 3, Detail.EXPLAINED);
  private static final Plan START = new Plan(List.of(new Funded("c1", "o0", 1)));

  static Stream<PlanProblem> problems() {
    return LongStream.range(0, 60)
        .boxed()
        .flatMap(seed ->
            Stream.of(
                Problems.gen(seed),
                Problems.genWide(seed),
                Problems.genLong(seed),
                Problems.genRisky(seed),
                Problems.genChancy(seed)));
  }

  static Stream<PlanProblem> someProblems() {
    return Stream.concat(
        problems().limit(10), Stream.of(impossible(), Problems.gen(1).under(List.of())));
  }

  private static PlanProblem impossible() {
    PlanProblem problem = Problems.gen(3);
    return problem.with(new MandatoryBy("c0", 9)).with(new AtMostInFlight(0, List.of()));
  }

  private static PlanBytes.Task task(PlanProblem problem) {
    return new PlanBytes.Task(problem, START, SETTINGS);
  }

  private static PlanProblem read(PlanProblem problem) {
    return PlanBytes.task(PlanBytes.of(task(problem))).problem();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProblemIsReadAsItWas(PlanProblem problem) {
    byte[] bytes = PlanBytes.of(task(problem));

    PlanBytes.Task read = PlanBytes.task(bytes);

    assertThat(read.settings()).isEqualTo(SETTINGS);
    assertThat(read.start()).isEqualTo(START);
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
  void whatWasLearntOfFloorsIsKept() {
    PlanProblem problem = Problems.genRisky(1).with(new MandatoryBy("c0", 3));
    Funded line = new Funded("c1", "o0", 1);
    List<Lesson> lessons =
        List.of(
            new Lesson.Tail(Map.of(line, -5L, new Funded("c0", "o0", 0), 1L << 40), 3, -7),
            new Lesson.More(Set.of(line, new Funded("c0", "o1", 1))));
    PlanProblem taught =
        problem.under(
            problem.rules().stream()
                .map(rule -> rule instanceof RiskFloor floor ? floor.knowing(lessons) : rule)
                .toList());
    PlanResult result =
        new PlanResult(
            Status.INFEASIBLE,
            Plan.empty(),
            0,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            new Certificate(taught, List.of(new Price(0, 1, "a", 2, 0.1)), 5),
            List.of(),
            List.of(),
            new Contradiction(taught.rules(), false));

    assertThat(PlanBytes.result(PlanBytes.of(result, problem), problem)).isEqualTo(result);
    assertThat(read(taught)).usingRecursiveComparison().isEqualTo(taught);
    assertThat(Set.of(Lesson.Tail.class, Lesson.More.class)).isEqualTo(kinds(Lesson.class));
  }

  @Test
  void outcomesThatRulesShareAreOneAfterReadingToo() {
    PlanProblem problem = Problems.genRisky(1);
    RiskFloor floor = (RiskFloor) problem.rules().getLast();
    List<Rule> rules = read(problem.with(new ChanceFloor("all", floor.outcomes(), 0.5, 0))).rules();

    assertThat(((OutcomeFloor) rules.getLast()).outcomes())
        .isSameAs(((OutcomeFloor) rules.get(rules.size() - 2)).outcomes());
  }

  @Test
  void aCertificateOfOtherRulesIsRefused() {
    PlanProblem problem = Problems.gen(1);
    PlanResult result = Planner.plan(problem, SETTINGS, Progress.none());

    assertThatThrownBy(() -> PlanBytes.of(result, read(problem)))
        .hasMessageMatching("The rule '.*' of a certificate must be one of the problem's.");
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
    byte[] task = PlanBytes.of(task(problem));
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

  static Stream<PlanProblem> twoProblems() {
    return Stream.of(Problems.gen(4), Problems.genRisky(2));
  }

  /** Up to three bytes are other ones: they are read or refused, no more. */
  @ParameterizedTest
  @MethodSource("twoProblems")
  void changedBytesAreReadOrRefused(PlanProblem problem) {
    SplittableRandom random = new SplittableRandom(5);
    byte[] task = PlanBytes.of(task(problem));
    byte[] result = PlanBytes.of(Planner.plan(problem, SETTINGS, Progress.none()), problem);
    int refused = 0;
    for (int i = 0; i < 2_500; i++) {
      refused += refuses(changed(task, random), PlanBytes::task);
      refused += refuses(changed(result, random), bytes -> PlanBytes.result(bytes, problem));
    }
    assertThat(refused).isBetween(500, 4_999);
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
    byte[] task = PlanBytes.of(task(Problems.gen(2)));
    task[7]++;

    assertThatThrownBy(() -> PlanBytes.task(task))
        .hasMessage(
            "The bytes must begin with 5144504c and version 3, and begin with 5144504c and 4."
                + " Maybe they are of another build.");
  }
}
