/**
 * Goals and needs: who the organisation is, what it wants and what it lacks.
 *
 * <p>May import the workspace and the engine's {@code finance} and {@code chance}; imports no other
 * slice. Start at {@link dev.quarterdeck.office.goals.Goals}.
 */
@NullMarked
package dev.quarterdeck.office.goals;

import org.jspecify.annotations.NullMarked;
