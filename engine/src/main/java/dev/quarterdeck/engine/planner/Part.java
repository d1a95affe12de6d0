package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A problem with some of its choices and cuts, put to the solver.
 *
 * @param known a plan made of these choices, to start from
 * @param funded which candidates must be
 */
record Part(Choices choices, Tightening tight, Optional<Plan> known, Predicate<String> funded) {

  /**
   * What the solver found.
   *
   * @param bound no plan of these choices is worth more; meaningless unless the search has a plan
   */
  record Solved(Search.Found search, double bound) {}

  /** Solves it as far as the effort goes. */
  Solved solve(PlanSettings settings, Search.Aim aim, Progress progress) {
    CpPlan model = CpPlan.of(choices, choices.problem().rules());
    int[] positions = tight.choices().positionsIn(choices);
    tight.cuts().forEach(cut -> model.atMost(cut.at(positions)));
    choices.byCandidate().keySet().stream().filter(funded).forEach(model::fund);
    Objective objective = Objective.of(choices);
    objective.addTo(model);
    known.ifPresent(model::hint);
    Search.Found found = Search.linear(model, settings, aim, progress);
    return new Solved(found, objective.bound(found.bound()));
  }
}
