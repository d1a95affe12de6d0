package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.PlanProblem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One problem to measure.
 *
 * @param problem read or made when asked for, so that a list of large ones takes no memory
 * @param known the best value published for it, in the problem's own measure; null where none is
 */
record Instance(String name, Supplier<PlanProblem> problem, @Nullable Double known) {}
