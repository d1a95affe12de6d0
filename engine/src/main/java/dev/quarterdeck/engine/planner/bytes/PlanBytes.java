package dev.quarterdeck.engine.planner.bytes;

import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What goes to a planner in another process, and what comes back, as bytes. Both processes must be
 * of the same build: the bytes are no format to keep.
 *
 * <p>Begins with four letters and a version, and nothing may follow. Every length is held against
 * the bytes that are there, and every record makes its own demands.
 */
public final class PlanBytes {
  /** Bytes that a message may come to. */
  public static final int MOST = 1 << 30;

  /** "QDPL". */
  private static final int LETTERS = 0x51_44_50_4C;

  /** To be raised with every change of what is written. */
  private static final int VERSION = 3;

  private PlanBytes() {}

  /** What {@link dev.quarterdeck.engine.planner.Planner#plan} is asked. */
  public record Task(PlanProblem problem, Plan start, PlanSettings settings) {}

  /**
   * A task as bytes.
   *
   * @throws IllegalArgumentException if it comes to more than {@link #MOST} bytes
   */
  public static byte[] of(Task task) {
    return written(to -> {
      ProblemBytes.write(to, task.settings);
      RuleBytes.funded(to, task.start.funded());
      ProblemBytes.write(to, task.problem);
    });
  }

  /**
   * The task of these bytes.
   *
   * @throws IllegalArgumentException if they are not those of a task
   */
  public static Task task(byte[] bytes) {
    return read(
        bytes,
        from -> {
          PlanSettings settings = ProblemBytes.settings(from);
          Plan start = new Plan(RuleBytes.funded(from));
          return new Task(ProblemBytes.problem(from), start, settings);
        });
  }

  /**
   * A result as bytes, without its problem.
   *
   * @throws IllegalArgumentException if it comes to more than {@link #MOST} bytes
   */
  public static byte[] of(PlanResult result, PlanProblem problem) {
    return written(to -> new ResultBytes(problem).write(to, result));
  }

  /**
   * The result of these bytes.
   *
   * @param problem that it is of
   * @throws IllegalArgumentException if they are not those of a result of the problem
   */
  public static PlanResult result(byte[] bytes, PlanProblem problem) {
    return read(bytes, new ResultBytes(problem)::read);
  }

  private static byte[] written(Consumer<Writing> write) {
    Writing to = new Writing(MOST).whole(LETTERS).whole(VERSION);
    write.accept(to);
    return to.bytes();
  }

  private static <T> T read(byte[] bytes, Function<Reading, T> read) {
    Reading from = new Reading(bytes);
    int letters = from.whole();
    int version = from.whole();
    if (letters != LETTERS || version != VERSION) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The bytes must begin with %08x and version %d, and begin with %08x and %d. Maybe they"
                  + " are of another build.",
              LETTERS,
              VERSION,
              letters,
              version));
    }
    try {
      return from.all(read.apply(from));
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException(
          "A number must not be so large: " + tooLarge.getMessage(), tooLarge);
    }
  }
}
