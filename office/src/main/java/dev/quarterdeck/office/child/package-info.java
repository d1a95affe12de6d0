/**
 * The planner in a process of its own: should the solver's native code crash, that process ends and
 * nobody else's does. For whoever must live on, such as a server.
 *
 * <p>Start here: {@link ChildPlanner}. {@link Launch} says how the process is started, {@link
 * Message} what the two say to each other, {@link Work} is what runs in it.
 *
 * <p>Imports: the engine.
 */
@NullMarked
package dev.quarterdeck.office.child;

import org.jspecify.annotations.NullMarked;
