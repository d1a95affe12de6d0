@NullMarked
package dev.quarterdeck.office;

import org.jspecify.annotations.NullMarked;
