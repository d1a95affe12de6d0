package dev.quarterdeck.office;

/**
 * A floor under what the plan may bring. The plan keeps it in the outcomes that it was planned
 * with; here is whether it does in others.
 *
 * @param rule name of the Rule that states it
 * @param of what is measured
 * @param unit money, or share of a chance
 * @param asked by the rule, in that unit
 * @param planned in the outcomes that were planned with
 * @param fresh in outcomes drawn anew, with its standard error
 * @param samples how many of those
 * @param holds whether fresh is at least what is asked for, but for the tolerance
 * @param tolerance of money, two standard errors of a mean over the outcomes planned with; of a
 *     chance, one percentage point
 */
public record FloorLine(
    String rule,
    String title,
    String of,
    String unit,
    double asked,
    double planned,
    double fresh,
    double stdError,
    int samples,
    double tolerance,
    boolean holds) {}
