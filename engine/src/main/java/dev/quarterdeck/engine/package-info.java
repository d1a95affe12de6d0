/**
 * The engine: finance, chance and planner, pure functions over immutable data, with no files,
 * network or clock.
 *
 * <p>The three know each other's numbers, not each other's classes. Start at {@code
 * finance.Measures}, {@code chance.Simulation} or {@code planner.Planner}.
 */
@NullMarked
package dev.quarterdeck.engine;

import org.jspecify.annotations.NullMarked;
