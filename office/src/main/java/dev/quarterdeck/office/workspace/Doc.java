package dev.quarterdeck.office.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field means and may hold: the source of schema, form, docs and messages. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Doc {
  /** Meaning, for a person. */
  String value();

  /** A value as it would be written. */
  String example() default "";

  /** Least number. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Greatest number. */
  double max() default Double.POSITIVE_INFINITY;

  /** Regular expression that the whole text matches. */
  String pattern() default "";

  /** The texts allowed; any when empty. */
  String[] values() default {};
}
