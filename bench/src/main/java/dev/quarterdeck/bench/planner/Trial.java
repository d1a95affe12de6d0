package dev.quarterdeck.bench.planner;

import com.sun.management.OperatingSystemMXBean;
import dev.quarterdeck.bench.planner.Figures.Stopped;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.Ranked;
import dev.quarterdeck.engine.planner.Status;
import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One instance put to the planner under a watch, which ends it when the process has used its
 * seconds. They are seconds of CPU time, so that a busy machine does not change what is measured.
 */
final class Trial implements Progress {
  private static final double NANOS = 1e9;

  private final long started = System.nanoTime();
  private final double startedCpu = cpu();
  private final double seconds;
  private double firstPlan = Double.NaN;
  private volatile boolean late;

  private Trial(double seconds) {
    this.seconds = seconds;
  }

  static Figures of(Instance instance, PlanSettings settings, double seconds) {
    PlanProblem problem = instance.problem().get();
    PeakMemory memory = PeakMemory.fromNow();
    Trial watch = new Trial(seconds);
    PlanResult result = Planner.plan(problem, settings, watch);
    double wall = watch.elapsed();
    double used = cpu() - watch.startedCpu;
    boolean planned = result.status().hasPlan();
    var verdict = PlanCheck.check(problem, result.plan());
    OptionalDouble ranking =
        result.rankings().stream().filter(Ranked::feasible).mapToDouble(Ranked::value).max();
    double certificate = (result.certificate().bound() - result.value()) / Math.abs(result.value());
    return new Figures(
        instance.name(),
        planned ? (Double) verdict.value() : null,
        finite(result.bound()),
        planned ? finite(result.gap()) : null,
        planned ? finite(certificate) : null,
        planned && verdict.feasible(),
        finite(watch.firstPlan),
        wall,
        used,
        finite(memory.mebibytes()),
        ranking.isPresent() ? (Double) ranking.getAsDouble() : null,
        instance.known(),
        stopped(result.status(), watch.late));
  }

  private static Stopped stopped(Status status, boolean late) {
    if (status == Status.PROVEN || status == Status.INFEASIBLE) {
      return Stopped.PROVEN;
    }
    return late ? Stopped.TIME : Stopped.EFFORT;
  }

  private static @Nullable Double finite(double figure) {
    return Double.isFinite(figure) ? (Double) figure : null;
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS;
  }

  private double elapsed() {
    return (System.nanoTime() - started) / NANOS;
  }

  @Override
  public void at(String step, double share) {}

  @Override
  public void found() {
    if (Double.isNaN(firstPlan)) {
      firstPlan = elapsed();
    }
  }

  @Override
  public boolean cancelled() {
    late = late || cpu() - startedCpu > seconds;
    return late;
  }
}
