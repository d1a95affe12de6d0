/**
 * What the planner is asked and what it answers as bytes, for a planner in another process of the
 * same build: bit by bit the same after reading.
 *
 * <p>Start here: {@link PlanBytes}. Rules are written by {@link RuleBytes}; a rule without its
 * bytes does not compile.
 *
 * <p>Imports: {@link dev.quarterdeck.engine.planner} and the JDK.
 */
@NullMarked
package dev.quarterdeck.engine.planner.bytes;

import org.jspecify.annotations.NullMarked;
