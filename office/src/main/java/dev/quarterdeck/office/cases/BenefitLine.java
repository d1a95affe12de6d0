package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity;
import dev.quarterdeck.office.goals.Organization.BenefitKind;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of benefit, from go-live on. */
public record BenefitLine(
    @Doc("Short name, unique in its option") String name,
    @Doc(
            value = "A total, a rate, or a formula over drivers and assumptions",
            example = "visits * uplift * basket * margin per year")
        Quantity amount,
    @Doc("What kind of benefit") @Default("cash") BenefitKind kind,
    @Doc(
            value = "Share reached in each year after go-live; the last one stays",
            example = "[25%, 60%, 100%]")
        List<Share> ramp,
    @Doc("How long a rate lasts; to the end of the appraisal when left out") @Nullable Span lasts,
    @Doc("Time after go-live over which a total is spread; at go-live when left out")
        @Nullable Span spreadOver,
    @Doc("Key of the outcome it counts; two initiatives that count the same one are a problem")
        @Nullable String outcome) {}
