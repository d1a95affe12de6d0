package dev.quarterdeck.engine.planner;

import java.util.List;

/**
 * Rules that cannot all hold, though any one of them left out the others can.
 *
 * @param rules in the problem's order
 * @param smallest whether no contradiction of fewer rules exists
 */
public record Contradiction(List<Rule> rules, boolean smallest) {
  public Contradiction {
    rules = List.copyOf(rules);
  }
}
