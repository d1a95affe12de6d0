package dev.quarterdeck.engine.chance;

/** One case at one of its timings. */
public record Pick(String caseKey, String timingKey) {}
