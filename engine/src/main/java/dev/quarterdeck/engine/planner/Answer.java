package dev.quarterdeck.engine.planner;

import java.util.Optional;

/**
 * What a search came to.
 *
 * @param infeasible proven: no plan obeys every rule
 * @param plan the best one known, unless none is
 * @param bound no plan is worth more; in the measure of the values
 * @param spent of the effort
 */
record Answer(boolean infeasible, Optional<Plan> plan, double bound, double spent) {}
