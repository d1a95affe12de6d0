/**
 * The house rules as tests: which room may import which, and how large things may grow.
 *
 * <p>Start at {@link dev.quarterdeck.floors.FloorsTest}. {@code breach} holds a small house that
 * breaks every rule once, so that a rule which has gone blind is seen.
 */
@NullMarked
package dev.quarterdeck.floors;

import org.jspecify.annotations.NullMarked;
