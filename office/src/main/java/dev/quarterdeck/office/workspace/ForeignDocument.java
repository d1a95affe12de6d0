package dev.quarterdeck.office.workspace;

/** A document of another tool, such as a catalog entity: kept, and addressable by ref. */
public record ForeignDocument(String apiVersion, String kind, Metadata metadata, Origin origin) {
  /** How others point at it. */
  public Ref ref() {
    return new Ref(kind, metadata.name());
  }
}
