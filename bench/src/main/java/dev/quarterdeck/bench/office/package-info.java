/**
 * How far one can lean on the server: what a killed process loses, how fast it answers over a large
 * store, how soon it is there, how much a browser loads first.
 *
 * <p>May import app and below. Start here: {@code OfficeCommand}.
 */
@NullMarked
package dev.quarterdeck.bench.office;

import org.jspecify.annotations.NullMarked;
