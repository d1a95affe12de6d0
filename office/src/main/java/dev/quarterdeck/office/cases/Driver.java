package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.RefTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An uncertain quantity that several lines share; formulas name it by the document's name. */
public record Driver(
    @Doc("What it is") @Nullable String description,
    @Doc(value = "Its unit", example = "visits/year") @Nullable String unit,
    @Doc(value = "P10..P90, P10 / P50 / P90 or a named family", example = "80k..150k")
        Estimate estimate,
    @Doc("Other drivers it moves with") List<Correlation> correlations) {

  /** How two drivers move together. */
  public record Correlation(
      @Doc("The other driver") @RefTo("Driver") Ref with,
      @Doc(value = "Spearman rank correlation", min = -1, max = 1) double rank) {}
}
