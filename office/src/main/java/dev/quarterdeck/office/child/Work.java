package dev.quarterdeck.office.child;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import dev.quarterdeck.office.child.Message.Answer;
import dev.quarterdeck.office.child.Message.Ask;
import dev.quarterdeck.office.child.Message.Cancel;
import dev.quarterdeck.office.child.Message.Cause;
import dev.quarterdeck.office.child.Message.Failed;
import dev.quarterdeck.office.child.Message.Found;
import dev.quarterdeck.office.child.Message.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The child's side: takes one task, plans while it listens, and answers. */
final class Work implements Progress {
  private final InputStream in;
  private final OutputStream out;
  private final Consumer<End> end;
  private volatile boolean cancelled;

  /** How it can end. */
  enum End {
    ANSWERED(0),
    REFUSED(2),
    ORPHANED(4);

    private final int exitValue;

    End(int exitValue) {
      this.exitValue = exitValue;
    }

    int exitValue() {
      return exitValue;
    }
  }

  /**
   * Work to be run.
   *
   * @param end what to do when the parent is gone or talks nonsense while the planner is at work,
   *     which does not stop for it
   */
  Work(InputStream in, OutputStream out, Consumer<End> end) {
    this.in = in;
    this.out = out;
    this.end = end;
  }

  /** Plans. How it ended if nobody else ended it. */
  End run() {
    PlanBytes.Task task;
    try {
      task = task();
    } catch (IOException gone) {
      return End.ORPHANED;
    } catch (RuntimeException refused) {
      return refuse(refused);
    }
    if (task == null) {
      return End.ORPHANED;
    }
    Thread.ofPlatform().daemon().name("listening to the parent").start(this::listen);
    say(answer(task));
    return End.ANSWERED;
  }

  private PlanBytes.@org.jspecify.annotations.Nullable Task task() throws IOException {
    while (true) {
      switch (Messages.read(in)) {
        case null -> {
          return null;
        }
        case Ask(byte[] task) -> {
          return PlanBytes.task(task);
        }
        case Cancel() -> cancelled = true;
        case Step _, Found _, Answer _, Failed _ ->
            throw new IllegalArgumentException("A parent must ask or cancel, and did not.");
      }
    }
  }

  private void listen() {
    try {
      while (true) {
        switch (Messages.read(in)) {
          case null -> {
            end.accept(End.ORPHANED);
            return;
          }
          case Cancel() -> cancelled = true;
          case Ask _, Step _, Found _, Answer _, Failed _ ->
              throw new IllegalArgumentException("A parent must ask once, and then only cancel.");
        }
      }
    } catch (IOException gone) {
      end.accept(End.ORPHANED);
    } catch (RuntimeException refused) {
      end.accept(refuse(refused));
    }
  }

  private End refuse(RuntimeException refused) {
    say(new Failed(Cause.REFUSED, String.valueOf(refused.getMessage())));
    return End.REFUSED;
  }

  private Message answer(PlanBytes.Task task) {
    try {
      PlanResult result = Planner.plan(task.problem(), task.start(), task.settings(), this);
      return new Answer(PlanBytes.of(result, task.problem()));
    } catch (IllegalArgumentException refused) {
      return new Failed(Cause.ARGUMENT, String.valueOf(refused.getMessage()));
    } catch (IllegalStateException refused) {
      return new Failed(Cause.STATE, String.valueOf(refused.getMessage()));
    } catch (RuntimeException | Error broken) {
      return new Failed(Cause.OTHER, broken.toString());
    }
  }

  private synchronized void say(Message message) {
    try {
      Messages.write(out, message);
    } catch (IOException gone) {
      end.accept(End.ORPHANED);
    }
  }

  @Override
  public void at(String step, double share) {
    say(new Step(step, share));
  }

  @Override
  public void found() {
    say(new Found());
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
