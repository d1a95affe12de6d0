@NullMarked
package dev.quarterdeck.app;

import org.jspecify.annotations.NullMarked;
