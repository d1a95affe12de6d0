/**
 * What it is worth to know more before deciding: pure functions over sample columns.
 *
 * <p>Start here: {@link dev.quarterdeck.engine.chance.information.Information} values knowledge for
 * one choice; {@link dev.quarterdeck.engine.chance.information.PilotAdvice} compares pilots over a
 * portfolio; {@link dev.quarterdeck.engine.chance.information.StageGates} values decisions that can
 * wait; {@link dev.quarterdeck.engine.chance.information.Sensitivity} says which quantity moves an
 * outcome.
 *
 * <p>A column has one value a sample and consists of 16 equally long replicates, one after the
 * other, each independent of the others; every standard error comes from them (15 degrees of
 * freedom). Columns are not copied and must not be changed afterwards. How gains are estimated, and
 * how exactly, is said in {@code decisions/0024}.
 *
 * <p>Allowed imports: the public part of {@code dev.quarterdeck.engine.chance}, which imports
 * nothing from here.
 */
@NullMarked
package dev.quarterdeck.engine.chance.information;

import org.jspecify.annotations.NullMarked;
