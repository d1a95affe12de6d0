package dev.quarterdeck.office.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Kinds that a {@link Ref} (or each of a list, or each key of a map) may point at. With one kind
 * the bare name is enough.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefTo {
  /** Names of kinds, in any case. */
  String[] value();
}
