package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Share;
import org.jspecify.annotations.Nullable;

/** Something that may go wrong: it loses a share of the benefits, delays go-live, or both. */
public record Event(
    @Doc("Short name, unique in its option") String name,
    @Doc(value = "Chance that it happens", example = "10 %") Share probability,
    @Doc(value = "Share of all benefits lost", example = "100 %") @Nullable Share loses,
    @Doc(value = "Delay of go-live", example = "1..3 quarters") @Nullable Delay delay) {}
