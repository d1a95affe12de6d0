package dev.quarterdeck.office.workspace;

import java.util.List;

/**
 * A ref as a document uses it.
 *
 * @param allowed kinds in lower case; any when empty
 */
record RefUse(Ref ref, List<String> allowed, Place place, String path) {}
