@NullMarked
package dev.quarterdeck.bench;

import org.jspecify.annotations.NullMarked;
