/**
 * The command line: one thin class per command, the business lies in office.
 *
 * <p>May import: office, engine's {@code Progress}, picocli, Jackson, the progress bar. Nothing
 * imports this package. Start here: {@link dev.quarterdeck.app.Main}.
 */
@NullMarked
package dev.quarterdeck.app;

import org.jspecify.annotations.NullMarked;
