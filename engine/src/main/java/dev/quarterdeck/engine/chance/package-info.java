/**
 * Uncertain amounts and what cases are worth under them: estimates, formulas, draws, simulation and
 * reference classes.
 *
 * <p>Start here: {@link dev.quarterdeck.engine.chance.Quantity#parse} reads any written amount;
 * {@code Simulation.of} takes a {@link dev.quarterdeck.engine.chance.Model} of plain numbers and
 * gives {@link dev.quarterdeck.engine.chance.Moments} of everything, or joint samples of a plan.
 * Dates, discounting and money types are not known here: they come folded into the weights of a
 * {@link dev.quarterdeck.engine.chance.Pick}. The loops are in {@code kernel}.
 *
 * <p>Every draw is a pure function of seed, pad, names and sample index, and every sum has a fixed
 * order, so results have the same bits on any number of threads.
 *
 * <p>Allowed imports: {@code dev.quarterdeck.engine} (Progress), CEL's parser (in {@link
 * dev.quarterdeck.engine.chance.FormulaText} only), EJML.
 */
@NullMarked
package dev.quarterdeck.engine.chance;

import org.jspecify.annotations.NullMarked;
