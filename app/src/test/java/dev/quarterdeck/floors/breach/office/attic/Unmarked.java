package dev.quarterdeck.floors.breach.office.attic;

/** A class in a package that has neither a room nor a package-info. */
record Unmarked(String name) {}
