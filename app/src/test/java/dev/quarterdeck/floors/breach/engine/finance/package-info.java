@NullMarked
package dev.quarterdeck.floors.breach.engine.finance;

import org.jspecify.annotations.NullMarked;
