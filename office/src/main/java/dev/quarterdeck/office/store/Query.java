package dev.quarterdeck.office.store;

/**
 * Which documents to list, in the order of their refs.
 *
 * @param kind as refs write it; empty for every kind
 * @param words that ref or title must contain, in any case; empty for all
 * @param after the ref after which to begin; empty to begin at the first
 * @param most how many at most
 */
public record Query(String kind, String words, String after, int most) {
  /** The first of a kind. */
  public static Query of(String kind, int most) {
    return new Query(kind, "", "", most);
  }
}
