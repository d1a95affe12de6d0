package dev.quarterdeck.floors.breach.office.workspace;

/** A name that says nothing. */
record PageManager(Page page) {}
