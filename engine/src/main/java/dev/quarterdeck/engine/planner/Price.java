package dev.quarterdeck.engine.planner;

/**
 * What a little more of a rule's limit would be worth, by the linear relaxation.
 *
 * @param rule position among the problem's rules
 * @param row position among the rule's rows
 * @param name the rule's name
 * @param period where the row bites, or the first of the span
 * @param price &gt;= 0, value per unit of the rule's own measure (per EUR, per FTE in that period)
 */
public record Price(int rule, int row, String name, int period, double price) {}
