package dev.quarterdeck.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

class FolderProposalsTest extends ProposalsContract {
  @Override
  Data open(String name) {
    try {
      return Data.folder(
          Files.createDirectories(scratch.resolve(name)),
          StoreContract.READER,
          StoreContract.CLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
