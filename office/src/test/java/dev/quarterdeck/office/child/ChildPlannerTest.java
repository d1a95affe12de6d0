package dev.quarterdeck.office.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.AtMostInFlight;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.PlanSettings.Detail;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import dev.quarterdeck.office.child.Message.Ask;
import dev.quarterdeck.office.child.Message.Step;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildPlannerTest {
  private static final PlanSettings SHORT = new PlanSettings(3, 0.05, 1, Detail.EXPLAINED);
  private static final PlanSettings LONG = new PlanSettings(3, 100_000, 1);
  private static final ChildSettings SETTINGS = new ChildSettings(256, Duration.ofSeconds(20));

  private final ChildPlanner planner = new ChildPlanner(SETTINGS);

  /** Does something, once, when the planner is so far, and keeps the steps. */
  private static final class Watch implements Progress {
    private final List<String> steps = new ArrayList<>();
    private final String when;
    private final Consumer<Watch> then;
    private boolean done;
    private int found;
    private boolean cancelled;

    Watch(String when, Consumer<Watch> then) {
      this.when = when;
      this.then = then;
    }

    /** Once the solver is in the midst of its work. */
    static Watch whenSolving(Consumer<Watch> then) {
      return new Watch("searching for a better plan 0.", then);
    }

    /** Once the child has begun. */
    static Watch whenPlanning(Consumer<Watch> then) {
      return new Watch("ranking", then);
    }

    @Override
    public void at(String step, double share) {
      steps.add(step + " " + share);
      if (!done && share > 0 == when.endsWith(".") && steps.getLast().startsWith(when)) {
        done = true;
        then.accept(this);
      }
    }

    @Override
    public void found() {
      found++;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @AfterEach
  void nobodyIsLeft() {
    assertThat(children()).isEmpty();
  }

  @Test
  void theResultIsTheSameAsInThisProcessAndSoIsItsProgress() {
    PlanProblem problem = EveryRule.problem();
    Watch here = new Watch("", watch -> {});
    Watch there = new Watch("", watch -> {});

    PlanResult result = planner.plan(problem, SHORT, there);

    assertThat(result).isEqualTo(Planner.plan(problem, SHORT, here));
    assertThat(result.plan().funded()).isNotEmpty();
    assertThat(there.steps).isEqualTo(here.steps);
    assertThat(there.found).isEqualTo(here.found);
    assertThat(problem.rules())
        .extracting(rule -> (Object) rule.getClass())
        .containsExactlyInAnyOrderElementsOf(kinds(Rule.class));
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      kinds.addAll(kind.isSealed() ? kinds(kind) : Set.of(kind));
    }
    return kinds;
  }

  @Test
  void aContradictionIsOfTheRulesGiven() {
    PlanProblem problem =
        EveryRule.hard().with(new AtMostInFlight(0, List.of())).with(new MandatoryBy("c1", 6));

    PlanResult result = planner.plan(problem, SHORT, Progress.none());

    assertThat(result).isEqualTo(Planner.plan(problem, SHORT, Progress.none()));
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
  }

  @Test
  void aCancelledSearchAnswersWithWhatItHas() {
    PlanProblem problem = EveryRule.hard();

    PlanResult result =
        planner.plan(problem, LONG, Watch.whenSolving(watch -> watch.cancelled = true));

    assertThat(result.status()).isEqualTo(Status.FEASIBLE);
    assertThat(PlanCheck.check(problem, result.plan()).feasible()).isTrue();
  }

  @Test
  void aChildThatDoesNotAnswerInTimeIsKilled() {
    ChildPlanner hasty = new ChildPlanner(new ChildSettings(256, Duration.ZERO));

    assertThatThrownBy(() ->
            hasty.plan(EveryRule.hard(), LONG, Watch.whenPlanning(watch -> watch.cancelled = true)))
        .isInstanceOf(ChildFailure.class)
        .hasMessage(
            "The planner's process must answer within 0 ms of being cancelled, and did not. Maybe"
                + " give it a longer grace.");
  }

  @Test
  void aKilledChildIsAClearFailure() {
    List<String> arguments = new ArrayList<>();
    Watch kills =
        Watch.whenSolving(watch ->
            children()
                .forEach(child -> {
                  child.info().arguments().map(List::of).ifPresent(arguments::addAll);
                  child.destroyForcibly();
                }));

    assertThatThrownBy(() -> planner.plan(EveryRule.hard(), LONG, kills))
        .isInstanceOfSatisfying(
            ChildFailure.class, failure -> assertThat(failure.exitValue()).hasValue(137))
        .hasMessage(
            "The planner's process must answer, and ended with exit value 137: it was killed. Maybe"
                + " the machine ran out of memory.");
    assertThat(arguments)
        .filteredOn(argument -> argument.startsWith("-Djava.io.tmpdir="))
        .allSatisfy(argument -> assertThat(Path.of(argument.split("=")[1])).doesNotExist());
  }

  @Test
  void aCrashIsAClearFailureWithWhatTheJavaMachineSaidOfIt() {
    Watch crashes = Watch.whenSolving(watch -> children().forEach(ChildPlannerTest::crash));

    ChildFailure failure =
        catchThrowableOfType(
            ChildFailure.class, () -> planner.plan(EveryRule.hard(), LONG, crashes));

    assertThat(failure.exitValue()).hasValue(1);
    assertThat(failure).hasMessageContaining("exit value 1: it crashed.");
    assertThat(failure.lastWords()).contains("SIGSEGV").hasSizeLessThan(4_001);
  }

  /** The signal that a wrong address in native code leads to. */
  private static void crash(ProcessHandle child) {
    try {
      new ProcessBuilder("kill", "-SEGV", String.valueOf(child.pid())).start().waitFor();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void tooSmallAHeapIsAClearFailure() {
    ChildPlanner small = new ChildPlanner(new ChildSettings(16, Duration.ofSeconds(20)));
    PlanProblem problem = EveryRule.large();

    ChildFailure failure =
        catchThrowableOfType(ChildFailure.class, () -> small.plan(problem, LONG, Progress.none()));

    assertThat(failure.exitValue()).hasValue(3);
    assertThat(failure)
        .hasMessageEndingWith("exit value 3: out of memory. Maybe give it a larger heap.");
    assertThat(failure.lastWords()).contains("OutOfMemoryError");
  }

  @Test
  void anInterruptKillsTheChild() {
    Thread caller = Thread.currentThread();

    assertThatThrownBy(() ->
            planner.plan(EveryRule.hard(), LONG, Watch.whenPlanning(watch -> caller.interrupt())))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatProgressThrowsComesOutAndKillsTheChild() {
    Watch throwing =
        Watch.whenPlanning(watch -> {
          throw new UnsupportedOperationException("enough");
        });

    assertThatThrownBy(() -> planner.plan(EveryRule.hard(), LONG, throwing)).hasMessage("enough");
  }

  @Test
  void withoutAJavaThereIsAClearFailure() {
    Launch nowhere = new Launch(Path.of("nowhere"), "none.jar", "");

    assertThatThrownBy(
            () -> new ChildPlanner(SETTINGS, nowhere).plan(EveryRule.hard(), LONG, Progress.none()))
        .isInstanceOf(ChildFailure.class)
        .hasMessageContaining("ended with exit value 1")
        .extracting(failure -> ((ChildFailure) failure).lastWords())
        .asString()
        .contains("ChildMain");
  }

  @Test
  void aChildEndsWithItsParent() throws Exception {
    Folder folder = Folder.make();
    Process child = Launch.asThisProcess().start(SETTINGS, folder);
    var in = new BufferedInputStream(child.getInputStream());
    try (OutputStream out = child.getOutputStream()) {
      Messages.write(
          out, new Ask(PlanBytes.of(new PlanBytes.Task(EveryRule.hard(), Plan.empty(), LONG))));
      Message heard = Messages.read(in);
      while (!(heard instanceof Step(String step, double share) && share > 0)) {
        assertThat(heard).isNotNull();
        heard = Messages.read(in);
      }
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(4);
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void nonsenseIsRefusedWithoutAStackTrace() throws Exception {
    Folder folder = Folder.make();
    Process child = Launch.asThisProcess().start(SETTINGS, folder);
    try (OutputStream out = child.getOutputStream()) {
      out.write("nonsense".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    assertThat(Messages.read(child.getInputStream())).isInstanceOf(Message.Failed.class);
    assertThat(child.getErrorStream().readAllBytes()).isEmpty();
    assertThat(child.waitFor()).isEqualTo(2);
    folder.delete();
  }
}
