@NullMarked
package dev.quarterdeck.floors.breach.engine.chance;

import org.jspecify.annotations.NullMarked;
