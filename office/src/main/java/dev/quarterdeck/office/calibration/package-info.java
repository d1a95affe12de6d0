/**
 * What an organisation's past says of its estimates: how good they were, by whom, and the past as a
 * reference class.
 *
 * <p>May import the workspace, cases (for the kind ReferenceClass), {@code exchange.table} (to read
 * past cases) and the engine's {@code chance}. Start at {@link
 * dev.quarterdeck.office.calibration.Calibrate}: table → past cases → groups → advice → classes.
 */
@NullMarked
package dev.quarterdeck.office.calibration;

import org.jspecify.annotations.NullMarked;
