@NullMarked
package dev.quarterdeck.floors.breach.office.goals;

import org.jspecify.annotations.NullMarked;
