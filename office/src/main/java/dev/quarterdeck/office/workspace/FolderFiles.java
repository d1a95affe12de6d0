package dev.quarterdeck.office.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes files of a workspace into its folder. */
public final class FolderFiles {
  private FolderFiles() {}

  /**
   * Replaces files, each as a whole or not at all.
   *
   * @param files text by relative path with forward slashes; null to remove a file
   * @throws IOException when a file cannot be written
   * @throws IllegalArgumentException when a file lies outside the folder
   */
  public static void write(Path folder, Map<String, @Nullable String> files) throws IOException {
    for (var entry : files.entrySet()) {
      Path target = folder.resolve(entry.getKey()).normalize();
      if (!target.startsWith(folder.normalize())) {
        throw new IllegalArgumentException("'" + entry.getKey() + "' must lie in the folder");
      }
      boolean there = Files.exists(target);
      Path real = there ? target.toRealPath() : target.toAbsolutePath();
      if (there && !real.startsWith(folder.toRealPath())) {
        throw new IllegalArgumentException(
            "'" + entry.getKey() + "' must not be a link out of the folder");
      }
      String text = entry.getValue();
      if (text == null) {
        Files.deleteIfExists(real);
      } else {
        replace(real, text, there);
      }
    }
  }

  private static void replace(Path target, String text, boolean there) throws IOException {
    Files.createDirectories(Objects.requireNonNull(target.getParent(), "a file lies in a folder"));
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new";
    Path fresh = target.resolveSibling(name);
    try {
      Files.writeString(fresh, text);
      if (there && Files.getFileStore(target).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
