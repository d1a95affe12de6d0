package dev.quarterdeck.office;

import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.exchange.table.TableMapping;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.workspace.Kind;
import java.util.List;

/** Every kind of document there is. Schema, reading, checking and writing follow from the line. */
public final class Kinds {
  private static final List<Kind<?>> ALL =
      List.of(
          Goals.ORGANIZATION,
          Goals.GOAL,
          Goals.NEED,
          Cases.DRIVER,
          Cases.REFERENCE_CLASS,
          Cases.INITIATIVE,
          Portfolio.BUDGET,
          Portfolio.POOL,
          Portfolio.RULE,
          Portfolio.SCENARIO,
          Portfolio.APPROVED_PLAN,
          TableMapping.KIND);

  private Kinds() {}

  /** All kinds, those that others refer to first. */
  public static List<Kind<?>> all() {
    return ALL;
  }
}
