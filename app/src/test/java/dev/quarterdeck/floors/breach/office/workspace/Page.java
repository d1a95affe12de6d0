package dev.quarterdeck.floors.breach.office.workspace;

import org.springframework.planted.Bean;

/** A page that needs a container. */
public record Page(Bean bean) {}
