package dev.quarterdeck.engine.planner;

/**
 * A breach of a rule by a plan.
 *
 * @param rule the rule's name, or {@code plan} where a line of the plan itself is impossible
 * @param period where it shows
 * @param used in the rule's own measure
 * @param limit what was allowed or asked for
 * @param what the breach in words
 */
public record Violation(String rule, int period, double used, double limit, String what) {}
