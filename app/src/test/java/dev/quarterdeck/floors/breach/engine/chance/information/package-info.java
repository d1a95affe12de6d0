@NullMarked
package dev.quarterdeck.floors.breach.engine.chance.information;

import org.jspecify.annotations.NullMarked;
