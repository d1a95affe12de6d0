package dev.quarterdeck.office.workspace;

import java.util.List;

/** Reads a folder, or a map of files, into typed documents; never throws on bad input. */
public final class WorkspaceReader {
  private final List<Kind<?>> kinds;

  /** A reader of these kinds. */
  public WorkspaceReader(List<Kind<?>> kinds) {
    this.kinds = kinds;
  }

  List<Kind<?>> kinds() {
    return kinds;
  }
}
