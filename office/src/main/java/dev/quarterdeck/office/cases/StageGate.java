package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.goals.Figure;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point at which an option is decided anew. What it costs and brings before is kept; to stop
 * avoids all that comes after, costs and benefits alike.
 */
public record StageGate(
    @Doc(value = "Short name", example = "pilot-review") String name,
    @Doc(
            value = "Time from the option's start; it is decided at the end of that period",
            example = "2 quarters")
        Span after,
    @Doc("Uncertain quantities that are known better by then, beside those of earlier gates")
        List<Resolution> knows,
    @Doc(value = "What it costs to stop there; nothing when left out", example = "50k")
        @Nullable Figure stop,
    @Doc("Another option of the initiative that may be begun there instead")
        @Nullable String switchTo) {}
