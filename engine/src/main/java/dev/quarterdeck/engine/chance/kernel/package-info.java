/**
 * Loops over blocks of samples, and nothing of what the numbers mean.
 *
 * <p>Start here: {@link dev.quarterdeck.engine.chance.kernel.Kernels}, whose methods are plain Java
 * loops that the compiler turns into vector instructions where it can. Another implementation may
 * be faster but must give the same bits.
 *
 * <p>Allowed imports: the JDK.
 */
@NullMarked
package dev.quarterdeck.engine.chance.kernel;

import org.jspecify.annotations.NullMarked;
