package dev.quarterdeck.engine.planner;

/**
 * The plan that a usual ranking leads to, repaired to obey the rules as far as a greedy repair
 * goes.
 *
 * @param name e.g. {@code ROI}
 * @param value of its plan, in money
 * @param feasible whether the repaired plan obeys every rule
 */
public record Ranked(String name, double value, boolean feasible, Plan plan) {}
