package dev.quarterdeck.office.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a workbook once, keeping nothing, to see that it stays within its limits. */
record ZipBounds(TableLimits limits) {
  private static final long SMALL = 1L << 20;

  /**
   * @throws BadTable when it has too many entries, unpacks to too much, or is no zip file
   */
  void check(byte[] bytes) {
    try {
      // by its directory, as the reader of workbooks does: workbooks are written as streams whose
      // entries do not say their size, which a stream of entries refuses
      Path copy = Files.createTempFile("table", ".xlsx");
      try {
        Files.write(copy, bytes);
        check(copy, bytes.length);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BadTable("The file must be an .xlsx workbook, but " + e.getMessage());
    }
  }

  private void check(Path file, long packed) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.entries()) {
        throw new BadTable("A workbook must have at most " + limits.entries() + " entries");
      }
      long total = 0;
      for (ZipEntry entry : zip.stream().toList()) {
        try (var content = zip.getInputStream(entry)) {
          total = unpacked(content, total, packed);
        }
      }
    }
  }

  private long unpacked(InputStream content, long before, long packed) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = before;
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      total += n;
      if (total > limits.unpackedBytes() || total > SMALL && total / limits.ratio() > packed) {
        throw new BadTable(
            "A workbook must unpack to at most %d bytes and %d times its size. Maybe it is a zip bomb"
                .formatted(limits.unpackedBytes(), limits.ratio()));
      }
    }
    return total;
  }
}
