package dev.quarterdeck.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The inputs of a decision, kept beside it, so that it can be verified years later. */
final class Inputs {
  static final String FILE = "inputs.zip";

  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 1L << 30;

  private Inputs() {}

  /** Keeps the named files of a folder; the archive's bytes do not depend on when or where. */
  static void keep(Path folder, List<String> files, Path archive) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String file : files.stream().sorted().toList()) {
        var entry = new ZipEntry(file);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        Files.copy(folder.resolve(file), zip);
        zip.closeEntry();
      }
    }
  }

  /**
   * Unpacks kept inputs into an empty folder.
   *
   * @throws IOException when the archive is broken, too large, or names a file outside the folder
   */
  static void unpack(Path archive, Path folder) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      long left = MOST_BYTES;
      int files = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder) || ++files > MOST_FILES) {
          throw new IOException(
              "The archive '%s' must hold at most %d files, all inside it"
                  .formatted(archive.getFileName(), MOST_FILES));
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          left -= copy(zip, target, left);
        }
      }
    }
  }

  private static long copy(InputStream from, Path to, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    try (var out = Files.newOutputStream(to)) {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        written += n;
        if (written > most) {
          throw new IOException(
              "The kept inputs must unpack to at most %d MB".formatted(MOST_BYTES >> 20));
        }
        out.write(buffer, 0, n);
      }
    }
    return written;
  }
}
