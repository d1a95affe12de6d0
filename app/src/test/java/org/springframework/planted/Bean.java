package org.springframework.planted;

/** Stands for any class of Spring, which is on no class path here. */
public record Bean(String name) {}
