/**
 * The store's port over a database: SQLite in a file, or PostgreSQL for teams; and over a folder
 * whose history lies in a database inside it.
 *
 * <p>Start at {@link dev.quarterdeck.server.store.Data}.
 */
@NullMarked
package dev.quarterdeck.server.store;

import org.jspecify.annotations.NullMarked;
