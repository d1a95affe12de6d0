/**
 * What to fund, in which form, from when - and how good that plan is.
 *
 * <p>Start here: {@link Planner#plan} takes a {@link PlanProblem} and returns a {@link PlanResult};
 * {@link PlanCheck} recomputes a plan's value and violations without the solver, {@link
 * Certificate} recomputes an upper bound by arithmetic alone. Every {@link Rule} is one record that
 * knows its linear rows, its place in the solver's model and its plain check.
 *
 * <p>Imports: the JDK, {@link dev.quarterdeck.engine.Progress} and OR-Tools, which is touched
 * nowhere else.
 */
@NullMarked
package dev.quarterdeck.engine.planner;

import org.jspecify.annotations.NullMarked;
