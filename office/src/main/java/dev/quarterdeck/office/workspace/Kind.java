package dev.quarterdeck.office.workspace;

import java.util.Locale;

/**
 * A kind of document.
 *
 * @param name as written after {@code kind:}, such as {@code Initiative}
 * @param spec record that the spec is bound to; its components are the keys
 * @param purpose what documents of this kind are for, in a few words
 */
public record Kind<S extends Record>(String name, Class<S> spec, String purpose) {
  /** The kind as refs write it: the name in lower case. */
  public String refName() {
    return name.toLowerCase(Locale.ROOT);
  }
}
