package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.goals.Figure;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Capital of one type that may be spent in each period or fiscal year of the plan. */
public record Budget(
    @Doc("What it is for") @Nullable String description,
    @Doc(value = "Type of capital, as cost lines name it", example = "capex") String capital,
    @Doc("Whether the amounts are for periods or fiscal years") @Default("period") Per per,
    @Doc(
            value = "One amount for each, in order; a single one holds for all",
            example = "[4M, 4M, 3.5M]")
        List<Figure> amounts,
    @Doc("Share of what is left that may be spent in the next") @Default("0 %") Share carryOver) {

  /** What an amount is for. */
  public enum Per {
    PERIOD,
    YEAR
  }
}
