/**
 * The portfolio: budgets, pools and rules; the candidates' values; the plan and its decision.
 *
 * <p>May import cases, goals, the workspace and the engine. Start at {@link
 * dev.quarterdeck.office.portfolio.Portfolio}.
 */
@NullMarked
package dev.quarterdeck.office.portfolio;

import org.jspecify.annotations.NullMarked;
