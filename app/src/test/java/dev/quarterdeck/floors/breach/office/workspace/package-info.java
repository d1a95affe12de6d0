@NullMarked
package dev.quarterdeck.floors.breach.office.workspace;

import org.jspecify.annotations.NullMarked;
