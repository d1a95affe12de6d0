@NullMarked
package org.springframework.planted;

import org.jspecify.annotations.NullMarked;
