/** How exact and how fast the worth of information is estimated. */
@NullMarked
package dev.quarterdeck.bench.information;

import org.jspecify.annotations.NullMarked;
