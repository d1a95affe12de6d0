package dev.quarterdeck.server.http;

import java.util.List;

/** Documents were changed since whoever changes them has seen them. */
final class Outdated extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int FEW = 5;
  private final transient List<String> documents;

  private Outdated(String message, List<String> documents) {
    super(message);
    this.documents = documents;
  }

  /** Refuses to change them. */
  static Outdated seen(List<String> documents) {
    return new Outdated(
        "%d of the documents must be as they were seen, and were changed or taken away since: %s. Maybe look at them again"
            .formatted(documents.size(), few(documents)),
        documents);
  }

  /** Refuses to undo a revision that changed them. */
  static Outdated undone(long revision, List<String> documents) {
    return new Outdated(
        "What revision %d changed must be as it left it, and was changed since: %s. Maybe undo the later revisions first"
            .formatted(revision, few(documents)),
        documents);
  }

  private static String few(List<String> documents) {
    return String.join(", ", documents.subList(0, Math.min(FEW, documents.size())))
        + (documents.size() > FEW ? ", …" : "");
  }

  List<String> documents() {
    return documents;
  }
}
