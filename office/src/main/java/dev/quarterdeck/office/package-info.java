/**
 * The whole office in one flow: {@link dev.quarterdeck.office.Decide} reads a workspace, values its
 * cases, plans, checks and writes the decision; {@link dev.quarterdeck.office.Verify} does it again
 * from the inputs and compares.
 *
 * <p>Stands on top of all of {@code office}; nothing in {@code office} imports it. Start at {@link
 * dev.quarterdeck.office.Decide}.
 */
@NullMarked
package dev.quarterdeck.office;

import org.jspecify.annotations.NullMarked;
