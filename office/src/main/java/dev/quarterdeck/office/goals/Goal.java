package dev.quarterdeck.office.goals;

import dev.quarterdeck.office.workspace.Doc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wished state and the measures that tell whether it is reached. */
public record Goal(
    @Doc("The wished state, in a sentence") @Nullable String description,
    @Doc("Who answers for it") @Nullable String owner,
    @Doc("Its measures; the goal is met when every one of them is") List<KeyResult> keyResults) {

  /** A measure with its target and date. */
  public record KeyResult(
      @Doc(value = "Short name, referred to by initiatives", pattern = "[a-z0-9][a-z0-9.-]*")
          String name,
      @Doc("What is measured") @Nullable String title,
      @Doc(value = "Unit of baseline and target", example = "EUR/year") @Nullable String unit,
      @Doc(value = "Where it stands without any initiative", example = "40M") Figure baseline,
      @Doc(value = "Where it must be", example = "52M") Figure target,
      @Doc(value = "By when", example = "2029-12-31") LocalDate by) {

    /** 1 where the target lies above the baseline, -1 where the measure must fall. */
    public int direction() {
      return target.value() >= baseline.value() ? 1 : -1;
    }

    /**
     * Whether a level of the measure meets the target; a target below the baseline is met from
     * above.
     */
    public boolean isMetBy(double level) {
      return direction() * level >= direction() * target.value();
    }
  }

  /** The key result of that name, or null. */
  public @Nullable KeyResult find(String name) {
    return keyResults.stream().filter(k -> k.name().equals(name)).findFirst().orElse(null);
  }
}
