/**
 * How fast and how exact the simulation is, beside other ways to compute the same: all folded
 * beforehand by the same weights, on one thread, in CPU time.
 *
 * <p>Start here: {@link dev.quarterdeck.bench.chance.ChanceCommand}. A new competitor is one {@link
 * dev.quarterdeck.bench.chance.Contestant}.
 */
@NullMarked
package dev.quarterdeck.bench.chance;

import org.jspecify.annotations.NullMarked;
