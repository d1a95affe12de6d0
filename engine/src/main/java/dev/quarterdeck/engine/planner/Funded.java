package dev.quarterdeck.engine.planner;

/** One line of a plan: this candidate, in this option, starting in this period (from 0). */
public record Funded(String candidate, String option, int start) {}
