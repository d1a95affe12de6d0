package dev.quarterdeck.office.goals;

import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.RefTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is lacking. */
public record Need(
    @Doc("What is lacking, in a sentence") @Nullable String description,
    @Doc("Short: within the plan. Long: beyond it") Horizon horizon,
    @Doc("Where the need comes from") Source source,
    @Doc("Goals that suffer while it is not met") @RefTo("Goal") List<Ref> goals) {

  /** How soon it bites. */
  public enum Horizon {
    SHORT,
    LONG
  }

  /** Who or what raised it. */
  public enum Source {
    CUSTOMER,
    RISK,
    LIFECYCLE,
    STRATEGY,
    OPERATIONS
  }
}
