/**
 * How well the planner does: published instances, made portfolios and workspaces, each put to it as
 * a {@link dev.quarterdeck.engine.planner.PlanProblem}, with value, bound, gap, time and memory.
 *
 * <p>May import office and below. Start here: {@code PlannerCommand}; a new source of instances is
 * one class and one line in {@code Instances}.
 */
@NullMarked
package dev.quarterdeck.bench.planner;

import org.jspecify.annotations.NullMarked;
