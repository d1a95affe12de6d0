package dev.quarterdeck.office.workspace;

/**
 * One named thing.
 *
 * @param <S> what its kind says about it
 */
public record Document<S extends Record>(Kind<S> kind, Metadata metadata, S spec, Origin origin) {
  /** The name others point at. */
  public String name() {
    return metadata.name();
  }

  /** The title for people, or the name where there is none. */
  public String title() {
    String title = metadata.title();
    return title == null ? metadata.name() : title;
  }

  /** How others point at it. */
  public Ref ref() {
    return new Ref(kind.refName(), metadata.name());
  }

  /** Position of a value of the spec, such as {@code costs[0].amount}; empty for the spec. */
  public Place place(String path) {
    return origin.place(path);
  }
}
