package dev.quarterdeck.bench.planner;

import dev.quarterdeck.bench.Benchmark;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.bench.Measurements;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import dev.quarterdeck.office.child.ChildPlanner;
import dev.quarterdeck.office.child.ChildSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What it costs to plan in a child process. */
@Command(
    name = "child",
    description = {
      "Plan each instance in this process and in a child process, cancelled at the first plan: how",
      "long until the first step, from there to the first plan, from there to the answer; medians.",
      "In this process the first round stands apart: only that one is as cold as every child.",
      "How large task and result are as bytes, and how long they take to be written and read; the",
      "least of several rounds."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  qd bench child gen:30:1 gen:3000:1    made portfolios: gen:candidates:seed"})
public final class ChildCommand extends Benchmark {
  private static final double NANOS = 1e9;
  private static final double MILLI = 1e-3;
  private static final double MEGA = 1e6;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "As for qd bench planner.")
  private List<String> words = List.of();

  @Option(
      names = "--rounds",
      description = "Of which the median counts. Default: 5, with --quick 1.")
  private int rounds;

  private final List<Measurement> all = new ArrayList<>();

  @Override
  protected Measurements measure() throws IOException {
    for (String word : words) {
      for (Instance instance : Instances.of(word)) {
        measure(instance.name(), instance.problem().get());
      }
    }
    return new Measurements(all);
  }

  private void measure(String name, PlanProblem problem) {
    Where child = new ChildPlanner(ChildSettings.standard())::plan;
    PlanResult result = plan(name + " in a child", problem, rounds(), child);
    plan(name + " here, cold", problem, 1, Planner::plan);
    plan(name + " here, warm", problem, rounds(), Planner::plan);
    PlanBytes.Task task = new PlanBytes.Task(problem, Plan.empty(), PlanSettings.standard());
    byte[] asked = PlanBytes.of(task);
    byte[] answered = PlanBytes.of(result, problem);
    add(name + " task", asked.length / MEGA, "MB");
    add(name + " task written", least(() -> PlanBytes.of(task)), "ms");
    add(name + " task read", least(() -> PlanBytes.task(asked)), "ms");
    add(name + " result", answered.length / MEGA, "MB");
    add(name + " result written", least(() -> PlanBytes.of(result, problem)), "ms");
    add(name + " result read", least(() -> PlanBytes.result(answered, problem)), "ms");
  }

  private int rounds() {
    return rounds > 0 ? rounds : quick() ? 1 : 5;
  }

  private void add(String name, double figure, String unit) {
    all.add(Measurement.of(name, figure, unit));
  }

  /** Where it is planned. */
  private interface Where {
    PlanResult plan(PlanProblem problem, PlanSettings settings, Progress progress);
  }

  private PlanResult plan(String name, PlanProblem problem, int rounds, Where where) {
    List<PlanResult> results = new ArrayList<>();
    double[][] times = new double[3][rounds];
    for (int i = 0; i < rounds; i++) {
      Watch watch = new Watch();
      results.add(where.plan(problem, PlanSettings.standard(), watch));
      double answered = watch.seconds();
      times[0][i] = watch.begun;
      times[1][i] = watch.found - watch.begun;
      times[2][i] = answered - watch.found;
    }
    say(name);
    add(name + ", until the first step", median(times[0]), "s");
    add(name + ", then until the first plan", median(times[1]), "s");
    add(name + ", then until the answer", median(times[2]), "s");
    return results.getFirst();
  }

  private static double median(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private double least(Supplier<?> work) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3 * rounds(); i++) {
      Watch watch = new Watch();
      var _ = work.get();
      least = Math.min(least, watch.seconds());
    }
    return least / MILLI;
  }

  /** Takes the times, and cancels at the first plan. */
  private static final class Watch implements Progress {
    private final long started = System.nanoTime();
    private double begun = Double.NaN;
    private double found = Double.NaN;

    double seconds() {
      return (System.nanoTime() - started) / NANOS;
    }

    @Override
    public void at(String step, double share) {
      begun = Double.isNaN(begun) ? seconds() : begun;
    }

    @Override
    public void found() {
      found = Double.isNaN(found) ? seconds() : found;
    }

    @Override
    public boolean cancelled() {
      return !Double.isNaN(found);
    }
  }
}
