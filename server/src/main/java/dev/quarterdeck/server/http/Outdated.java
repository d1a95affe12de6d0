package dev.quarterdeck.server.http;

import java.util.List;

/** Documents were changed since whoever changes them has seen them. */
final class Outdated extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int FEW = 5;
  private final transient List<String> documents;

  Outdated(List<String> documents) {
    super(
        "%d of the documents must be as they were seen, and were changed or taken away since: %s. Maybe look at them again"
            .formatted(
                documents.size(),
                String.join(", ", documents.subList(0, Math.min(FEW, documents.size())))
                    + (documents.size() > FEW ? ", …" : "")));
    this.documents = documents;
  }

  List<String> documents() {
    return documents;
  }
}
