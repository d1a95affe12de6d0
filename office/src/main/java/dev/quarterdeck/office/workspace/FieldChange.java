package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A field in which two writings of a document differ.
 *
 * @param path such as {@code metadata.title}, or within the spec {@code
 *     options[standard].duration}: parts of a list by what they are called, where they are called
 *     something; empty for the whole text, when it cannot be read
 * @param before as written, shortened when long; null when it was not there
 * @param after as written, shortened when long; null when it is gone
 */
public record FieldChange(String path, @Nullable String before, @Nullable String after) {}
