package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of cost. */
public record CostLine(
    @Doc("Short name, unique in its option") String name,
    @Doc(
            value = "A total, a rate, or a formula over drivers and assumptions",
            example = "80k..150k per quarter")
        Quantity amount,
    @Doc(value = "Type of capital; budgets limit it", example = "capex") @Default("capex")
        String capital,
    @Doc("During delivery, or from go-live on") @Default("delivery") Initiative.When when,
    @Doc(
            value = "Weights of equal parts of the delivery; even when left out",
            example = "[1, 2, 1]")
        List<Double> profile,
    @Doc("How long a rate is paid in operation; to the end of the appraisal when left out")
        @Nullable Span lasts,
    @Doc("Time after go-live over which a total is spread; at go-live when left out")
        @Nullable Span spreadOver,
    @Doc("Already spent whatever is decided: shown and left out") @Default("false") boolean sunk) {}
