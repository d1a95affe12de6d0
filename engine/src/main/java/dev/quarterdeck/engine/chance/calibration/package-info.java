/**
 * How good estimates were once the actuals are known, and what a past says of the next case.
 *
 * <p>Start here: {@link dev.quarterdeck.engine.chance.calibration.Calibration#of} holds forecasts
 * against actuals; {@link dev.quarterdeck.engine.chance.calibration.FittedClass#of} turns past
 * cases into a reference class and says how well it would have served them; {@link
 * dev.quarterdeck.engine.chance.calibration.Hindcast} checks that on rows that the class has not
 * seen. Everything is a pure function; what is drawn is drawn from a seed.
 *
 * <p>Allowed imports: {@code dev.quarterdeck.engine.chance}, which never imports this.
 */
@NullMarked
package dev.quarterdeck.engine.chance.calibration;

import org.jspecify.annotations.NullMarked;
