package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file: a document, or what lies between documents. One after another they are the
 * file.
 *
 * @param ref of the document, which may have problems; null for what is none
 * @param title of the document for people; empty for what is none
 */
public record Cut(@Nullable Ref ref, String title, String text) {}
