package dev.quarterdeck.app;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a file system refused, in words that a person can act on. */
final class Refusal {
  private static final String ANOTHER = "another path.";

  private Refusal() {}

  /** Null when it was not a file system that refused. */
  static @Nullable CannotDo of(Throwable thrown) {
    Throwable cause = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
    return cause instanceof FileSystemException refused && refused.getFile() != null
        ? of(refused, Path.of(refused.getFile()))
        : null;
  }

  private static CannotDo of(FileSystemException refused, Path path) {
    Path file = refused instanceof NotDirectoryException ? path : fileAbove(path);
    if (file != null) {
      return noFolder(file, ANOTHER);
    }
    String what = "'" + path + "' must ";
    return switch (refused) {
      case NoSuchFileException missing ->
          new CannotDo(what + "be there, or its folder, and is not.", ANOTHER);
      case FileAlreadyExistsException there ->
          new CannotDo(what + "not be there yet, and is.", ANOTHER);
      case AccessDeniedException denied ->
          new CannotDo(
              what + "be open to you, and is not.", "another path, or ask whoever it belongs to.");
      default ->
          new CannotDo(
              what + "be readable and writable; the system says: " + refused.getReason() + ".",
              ANOTHER);
    };
  }

  /** A file where a folder must be. */
  static CannotDo noFolder(Path file, String maybe) {
    return new CannotDo("'" + file + "' must be a folder, and is a file.", maybe);
  }

  /** A file where a folder of the path would be. */
  private static @Nullable Path fileAbove(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return Files.isDirectory(at) ? null : at;
      }
    }
    return null;
  }
}
