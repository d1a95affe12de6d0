@NullMarked
package dev.quarterdeck.engine;

import org.jspecify.annotations.NullMarked;
