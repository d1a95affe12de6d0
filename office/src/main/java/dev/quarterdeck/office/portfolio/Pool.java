package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.workspace.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People of one skill; the document's name is what initiatives ask for. */
public record Pool(
    @Doc("Who they are") @Nullable String description,
    @Doc(
            value = "Full-time equivalents in each period of the plan; the last one stays",
            example = "[12, 12, 14]")
        List<Double> fte) {}
