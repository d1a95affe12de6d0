/**
 * What a stream of money is worth: periods, discounting, and one class per measure.
 *
 * <p>Pure functions over numbers; imports nothing but the JDK. Start at {@link
 * dev.quarterdeck.engine.finance.CaseFlows} (the money), {@link
 * dev.quarterdeck.engine.finance.Discounting} (time) and {@link
 * dev.quarterdeck.engine.finance.Measures} (all questions one may ask). Money that moves on dates
 * instead of in periods goes to {@link dev.quarterdeck.engine.finance.Xnpv} and {@link
 * dev.quarterdeck.engine.finance.Xirr}. Which kinds of benefit count is for the caller to filter.
 */
@NullMarked
package dev.quarterdeck.engine.finance;

import org.jspecify.annotations.NullMarked;
