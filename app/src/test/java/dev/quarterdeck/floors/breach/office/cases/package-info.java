@NullMarked
package dev.quarterdeck.floors.breach.office.cases;

import org.jspecify.annotations.NullMarked;
