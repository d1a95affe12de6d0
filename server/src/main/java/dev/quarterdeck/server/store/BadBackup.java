package dev.quarterdeck.server.store;

import dev.quarterdeck.office.Version;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A file is no whole backup; the message says which and why. */
public final class BadBackup extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  private static final String AGAIN = "copy it again, or take another backup.";

  private final String advice;

  private BadBackup(Path file, String why, String advice, @Nullable Exception cause) {
    super("'" + file + "' must be a whole backup, " + why, cause);
    this.advice = advice;
  }

  /** The file is not compressed, as every backup is. */
  static final class NotPacked extends IOException {
    @Serial private static final long serialVersionUID = 1;

    NotPacked(Exception cause) {
      super(cause);
    }
  }

  /** What would help, as a sentence without the word "Maybe". */
  public String advice() {
    return advice;
  }

  /** Something else than a backup. */
  static BadBackup none(Path file, @Nullable Exception cause) {
    return new BadBackup(file, "and is none", "another file: qd backup makes one.", cause);
  }

  /** Something in it is not as it was written. */
  static BadBackup changed(Path file, List<String> findings) {
    return new BadBackup(file, "and was changed: " + String.join("; ", findings), AGAIN, null);
  }

  /**
   * Says what came of reading a file.
   *
   * @param lines how many lines of it were read, the last of them perhaps not understood
   */
  static BadBackup of(Path file, long lines, Exception e) {
    return switch (e) {
      case BadBackup said -> said;
      case NoSuchFileException missing ->
          new BadBackup(file, "and is not there", "another path to it.", e);
      case NotPacked other -> none(file, e);
      case EOFException cut ->
          new BadBackup(file, "and ends in the middle" + after(lines), AGAIN, e);
      case ZipException damaged -> new BadBackup(file, "and is damaged" + after(lines), AGAIN, e);
      case IOException unreadable when Files.isDirectory(file) ->
          new BadBackup(file, "and is a folder", "a file in it.", e);
      case IOException unreadable ->
          new BadBackup(file, "and cannot be read", "somebody who may read it can.", e);
      case UnrecognizedPropertyException unknown -> line(file, lines, e);
      case JacksonException other when lines == 1 -> none(file, e);
      default -> line(file, lines, e);
    };
  }

  private static String after(long lines) {
    return lines == 0 ? "" : " after line " + lines;
  }

  private static BadBackup line(Path file, long lines, Exception e) {
    String why =
        switch (e) {
          case UnrecognizedPropertyException unknown ->
              "there is no '" + unknown.getPropertyName() + "' in an office";
          case StreamReadException broken -> "it is no JSON";
          case JacksonException other -> "it is no entry, event or row";
          case DataAccessException row -> "it, or one before it, does not fit the others";
          default -> String.valueOf(e.getMessage());
        };
    return new BadBackup(
        file,
        "and its line " + lines + " is not of one: " + why,
        "it is of a newer version than this one, "
            + Version.current()
            + ", which can restore it; or it was changed, then take another backup.",
        e);
  }
}
