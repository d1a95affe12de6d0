package dev.quarterdeck.engine.finance;

/**
 * One question to ask of a case's money. Each is a class of its own and one line in {@link
 * Measures}; all of them refuse with an {@link IllegalArgumentException} to discount nominal flows
 * at a real rate, or the reverse, where they discount at all.
 */
public interface Measure {
  /** Short and stable, for commands and columns: {@code npv}. */
  String name();

  /** For a reader: {@code Net present value}. */
  String title();

  /** {@code money}, {@code money/year}, {@code ratio}, {@code share/year} or {@code years}. */
  String unit();

  /** How it is computed, in a line. */
  String formula();

  /** Whose definition this is. */
  String source();

  /** The value, or none or several where the question has no or several answers. */
  Measured compute(CaseFlows flows, Discounting discounting);

  /** How the value came about, in steps that anyone can redo. */
  Explanation explain(CaseFlows flows, Discounting discounting);
}
