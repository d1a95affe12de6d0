package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A field that two writings changed, each otherwise. Values are as written, shortened when long;
 * null where it is not there.
 *
 * @param path as {@link FieldChange#path}
 * @param base what both began from
 */
public record FieldConflict(
    String path, @Nullable String base, @Nullable String theirs, @Nullable String mine) {}
