@NullMarked
package dev.quarterdeck.bench.fuzz;

import org.jspecify.annotations.NullMarked;
