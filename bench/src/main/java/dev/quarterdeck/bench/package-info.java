/** Fuzzing and side-by-side measurements; imports anything, imported by nothing. */
@NullMarked
package dev.quarterdeck.bench;

import org.jspecify.annotations.NullMarked;
