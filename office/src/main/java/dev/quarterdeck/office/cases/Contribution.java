package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.RefTo;

/**
 * What a live initiative adds to a key result; in full when it is live by the key result's date.
 */
public record Contribution(
    @Doc("The goal") @RefTo("Goal") Ref goal,
    @Doc("Name of its key result") String keyResult,
    @Doc(value = "In the key result's unit; negative lowers it", example = "2M..4M")
        Quantity amount) {
  /** {@code goal/keyResult}, as the planner and the decision name it. */
  public String key() {
    return goal.name() + "/" + keyResult;
  }
}
