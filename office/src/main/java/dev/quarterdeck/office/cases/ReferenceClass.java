package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.workspace.Doc;
import org.jspecify.annotations.Nullable;

/**
 * Past cases' actual ÷ estimate, which correct the optimism of new estimates: one that Quarterdeck
 * knows, or the organisation's own.
 */
public record ReferenceClass(
    @Doc(value = "Name of a class that Quarterdeck brings", example = "it-change")
        @Nullable String builtIn,
    @Doc("Where the organisation's own past cases come from") @Nullable String source,
    @Doc(value = "Number of past cases", min = 1) @Nullable Integer cases,
    @Doc("Cost, actual ÷ estimate; 1 when left out") @Nullable Estimate cost,
    @Doc("Duration, actual ÷ estimate; 1 when left out") @Nullable Estimate duration,
    @Doc("Benefit, actual ÷ estimate; 1 when left out") @Nullable Estimate benefit) {}
