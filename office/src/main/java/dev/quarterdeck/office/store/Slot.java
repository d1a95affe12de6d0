package dev.quarterdeck.office.store;

import java.util.Comparator;

/**
 * Where an entry lies.
 *
 * @param file relative path with forward slashes
 * @param position among the entries of the file, in their order; not all need be taken
 */
public record Slot(String file, int position) {
  /** By file, then by position. */
  public static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::file).thenComparingInt(Slot::position);
}
