package dev.quarterdeck.engine.planner;

/**
 * How much of a rule a plan uses.
 *
 * @param period where it is used, or the first one of the span that is meant
 * @param used in the rule's own measure
 * @param limit what the rule allows, or for a floor or a demand what it asks for
 */
public record Usage(int period, double used, double limit) {}
