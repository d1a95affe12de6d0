package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a decision is made of, before it is put into words and figures. */
public record Decided(
    Workspace workspace,
    @Nullable String scenario,
    Document<Organization> document,
    List<BusinessCase> cases,
    Valuation valuation,
    PlanProblem problem,
    PlanResult result) {

  /** The organisation's conventions. */
  public Organization organization() {
    return document.spec();
  }
}
