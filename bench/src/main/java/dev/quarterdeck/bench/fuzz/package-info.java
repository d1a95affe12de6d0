/**
 * Hostile input: seeded spoiling of workspaces and tables, each case run down the whole path that
 * it can reach and watched for anything uncaught, a hang, or too much memory.
 *
 * <p>May import app and below. Start here: {@code FuzzRun}; a new way to spoil a text is one line
 * in one of the {@code ...Mutations}, a new seed is one file in {@code seeds} and one line in
 * {@code Corpus}.
 */
@NullMarked
package dev.quarterdeck.bench.fuzz;

import org.jspecify.annotations.NullMarked;
