/**
 * Where a workspace is kept together with all that it was: the port {@link
 * dev.quarterdeck.office.store.Store}, and {@link dev.quarterdeck.office.store.Desk}, through which
 * documents, files and undo become edits of it.
 *
 * <p>A file is kept as entries: its documents, and what lies between them. One after another they
 * are the file again, so a workspace goes in and comes out without loss.
 *
 * <p>May import {@code workspace}. Start at {@link dev.quarterdeck.office.store.Store}.
 */
@NullMarked
package dev.quarterdeck.office.store;

import org.jspecify.annotations.NullMarked;
