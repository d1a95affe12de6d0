package dev.quarterdeck.office.child;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import dev.quarterdeck.office.child.Message.Answer;
import dev.quarterdeck.office.child.Message.Ask;
import dev.quarterdeck.office.child.Message.Cancel;
import dev.quarterdeck.office.child.Message.Cause;
import dev.quarterdeck.office.child.Message.Failed;
import dev.quarterdeck.office.child.Message.Found;
import dev.quarterdeck.office.child.Message.Step;
import java.util.concurrent.CancellationException;

/**
 * {@link Planner} in a process of its own, one for each plan: the same results, and no crash of the
 * solver reaches this process. Any number of threads may plan at once, as far as the machine's
 * memory goes.
 */
public final class ChildPlanner {
  private static final long POLL_MILLIS = 20;

  private final ChildSettings settings;
  private final Launch launch;

  public ChildPlanner(ChildSettings settings) {
    this(settings, Launch.asThisProcess());
  }

  ChildPlanner(ChildSettings settings, Launch launch) {
    this.settings = settings;
    this.launch = launch;
  }

  /**
   * What {@link Planner#plan} says of the same problem. Progress is reported on the caller's
   * thread; a cancelled child answers with what it has.
   *
   * @throws ChildFailure if the process crashed, ran out of memory, was killed or did not answer
   * @throws CancellationException if the caller's thread is interrupted, which it stays, or this
   *     process is being ended; there is no result then
   * @throws IllegalArgumentException if the planner refuses the problem, or it is too large to send
   * @throws IllegalStateException if a plan of the solver fails the independent check
   */
  public PlanResult plan(PlanProblem problem, PlanSettings how, Progress progress) {
    return plan(problem, Plan.empty(), how, progress);
  }

  /** The same from a plan to begin with, see {@link Planner}. */
  public PlanResult plan(PlanProblem problem, Plan start, PlanSettings how, Progress progress) {
    Ask ask = new Ask(PlanBytes.of(new PlanBytes.Task(problem, start, how)));
    byte[] result;
    try (Child child = Child.start(launch, settings)) {
      if (progress.cancelled()) {
        child.say(new Cancel());
      }
      child.say(ask);
      result = answer(child, progress);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      CancellationException gone =
          new CancellationException("Who waits for a plan must not be interrupted, and was.");
      gone.initCause(interrupted);
      throw gone;
    }
    return PlanBytes.result(result, problem);
  }

  private byte[] answer(Child child, Progress progress) throws InterruptedException {
    Patience patience = new Patience(settings.grace());
    while (true) {
      boolean silent = child.isSilent();
      switch (child.hear(POLL_MILLIS)) {
        case null -> {
          if (silent) {
            if (child.isEnding()) {
              throw new CancellationException("Who waits for a plan must go on, and ends.");
            }
            throw child.failure();
          }
        }
        case Step(String step, double share) -> progress.at(step, share);
        case Found() -> progress.found();
        case Answer(byte[] result) -> {
          return result;
        }
        case Failed(Cause cause, String text) -> throw failed(child, cause, text);
        case Ask _, Cancel _ -> throw child.failure("A child must answer, and asks.");
      }
      if (progress.cancelled() && patience.begin()) {
        child.say(new Cancel());
      }
      if (patience.isOver()) {
        throw child.failure(
            "The planner's process must answer within "
                + settings.grace().toMillis()
                + " ms of being cancelled, and did not. Maybe give it a longer grace.");
      }
    }
  }

  private static RuntimeException failed(Child child, Cause cause, String text) {
    return switch (cause) {
      case ARGUMENT -> new IllegalArgumentException(text);
      case STATE -> new IllegalStateException(text);
      case REFUSED -> child.failure("The planner's process refuses what it is asked: " + text);
      case OTHER -> child.failure("The planner's process failed: " + text);
    };
  }
}
