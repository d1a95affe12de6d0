package dev.quarterdeck.floors.breach.office.cases;

import dev.quarterdeck.floors.breach.office.goals.LooksRight;
import org.jspecify.annotations.Nullable;

/** Allowed by itself; with the other a cycle. */
public record LooksLeft(@Nullable LooksRight other) {}
