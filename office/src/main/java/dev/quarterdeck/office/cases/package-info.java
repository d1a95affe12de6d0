/**
 * Business cases: initiatives with their options, costs, benefits and risks, and what they are
 * worth.
 *
 * <p>May import goals, the workspace and the engine's {@code finance} and {@code chance}. Start at
 * {@link dev.quarterdeck.office.cases.Cases}.
 */
@NullMarked
package dev.quarterdeck.office.cases;

import org.jspecify.annotations.NullMarked;
