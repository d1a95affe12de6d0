/**
 * What is measured rather than tested: how fast, how much memory, whether hostile input breaks
 * anything, and whether a past serves as a reference class. Each command prints {@link
 * dev.quarterdeck.bench.Measurement}s, as a table or as JSON, and ends with 1 when a goal is
 * missed.
 *
 * <p>May import everything; nothing imports it. Start here: {@link dev.quarterdeck.bench.Bench}. A
 * new benchmark is one command class that returns measurements, and one line there.
 */
@NullMarked
package dev.quarterdeck.bench;

import org.jspecify.annotations.NullMarked;
