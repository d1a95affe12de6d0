package dev.quarterdeck.office.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds and reads the text files of a folder, within the limits and without leaving it. */
final class Sources extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Limits limits;
  private final Problems problems;
  private final Map<String, Path> found = new TreeMap<>();

  private Sources(Path root, Limits limits, Problems problems) {
    this.root = root;
    this.limits = limits;
    this.problems = problems;
  }

  /** Bytes by relative path, in the order of paths. */
  static Map<String, byte[]> read(Path folder, Limits limits, Problems problems) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      Sources sources = new Sources(folder.toRealPath(), limits, problems);
      Files.walkFileTree(sources.root, sources);
      sources.readAll(files);
    } catch (IOException e) {
      problems.error(Place.of(""), "The folder '" + folder + "' must be readable", null);
    }
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(root) && isHidden(folder);
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String name = relative(file);
    if (isHidden(file) || !isText(name)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink() && !staysInside(file)) {
      problems.warning(Place.of(name), "A link must stay within the folder; it is not read", null);
    } else if (Files.isRegularFile(file)) {
      found.put(name, file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException error) {
    problems.error(Place.of(relative(file)), "The file must be readable", null);
    return FileVisitResult.CONTINUE;
  }

  private void readAll(Map<String, byte[]> files) {
    long total = 0;
    for (var entry : found.entrySet()) {
      byte[] bytes = readOne(entry.getKey(), entry.getValue(), total);
      if (bytes != null && files.size() < limits.files()) {
        total += bytes.length;
        files.put(entry.getKey(), bytes);
      } else if (bytes != null) {
        String most = "A workspace must have at most " + limits.files() + " files";
        problems.error(Place.of(entry.getKey()), most + "; the rest are not read", null);
        return;
      }
    }
  }

  private byte @Nullable [] readOne(String name, Path file, long before) {
    try {
      long size = Files.size(file);
      if (size > limits.fileBytes() || before + size > limits.totalBytes()) {
        tooLarge(problems, name, size, limits);
        return null;
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      problems.error(Place.of(name), "The file must be readable", null);
      return null;
    }
  }

  static void tooLarge(Problems problems, String name, long size, Limits limits) {
    problems.error(
        Place.of(name),
        "A file must have at most %d bytes and all together %d; this one has %d and is not read"
            .formatted(limits.fileBytes(), limits.totalBytes(), size),
        "split it, or move what is no document out of the folder");
  }

  private boolean staysInside(Path link) {
    try {
      return link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  static boolean isText(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || WorkspaceReader.isTable(name);
  }

  /** The text of a file; null with a note when it is none. A byte order mark stays, for writing. */
  static @Nullable String decode(String name, byte[] bytes, Problems problems) {
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    if (big || little) {
      problems.note(Place.of(name), "A file should be UTF-8; this one was read as UTF-16", null);
      return new String(bytes, StandardCharsets.UTF_16);
    }
    for (byte b : bytes) {
      if (b == 0) {
        problems.note(Place.of(name), "The file is not text and was not read", null);
        return null;
      }
    }
    return utf8(name, bytes, problems);
  }

  private static String utf8(String name, byte[] bytes, Problems problems) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.warning(
          Place.of(name),
          "A file must be UTF-8; this one is not and was read as Windows-1252",
          "save it as UTF-8");
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
