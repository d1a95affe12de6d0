package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a board has said yes to last. Planning begins from it, and a limit on changes
 * counts from it.
 */
public record ApprovedPlan(
    @Doc("Id of the decision whose plan it is") @Nullable String decision,
    @Doc("Who approved it") @Nullable String approvedBy,
    @Doc("The day it was approved on") @Nullable LocalDate approvedOn,
    @Doc("Why, in the words of who approved it") @Nullable String reason,
    @Doc("All of its lines") List<Line> plan) {

  /** An initiative of the plan, which need not be there any more. */
  public record Line(
      @Doc("Name of the initiative") String initiative,
      @Doc("Its option") @Default("standard") String option,
      @Doc("First day of the period in which it starts") LocalDate start) {}
}
