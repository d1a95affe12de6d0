package dev.quarterdeck.office.store;

import dev.quarterdeck.office.workspace.Ref;

/**
 * A document in a list.
 *
 * @param title for people
 * @param since first revision with it as it is
 */
public record Listed(Ref ref, String title, String file, long since) {}
