package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.workspace.Pieces;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One document of a file, as written.
 *
 * @param text as it stands after the line of dashes, or with it where that line says more
 * @param initiative its name, null when it is no initiative
 * @param from the table it came from, null when it came from none
 */
record Part(String text, @Nullable String initiative, @Nullable String from) {
  private static final Pattern SEPARATOR = Pattern.compile("\\A---[ \\t]*(?:\\r?\\n|\\z)");

  /** Takes a file apart, where a workspace is. */
  static Stream<Part> of(String text) {
    return Pieces.cut(text).stream()
        .map(piece -> SEPARATOR.matcher(piece).replaceFirst(""))
        .filter(part -> !part.isBlank())
        .map(Part::read);
  }

  /** The text with the line of dashes that parts it from what stands before it. */
  static String parted(String text) {
    boolean own = text.startsWith("---") && text.length() > 3 && text.charAt(3) <= ' ';
    return own ? text : "---\n" + text;
  }

  private static Part read(String text) {
    try {
      // The parser copies a small buffer over and over when a value outgrows it.
      var settings = LoadSettings.builder().setBufferSize(Math.max(1024, text.length())).build();
      Object document = new Load(settings).loadFromString(text);
      if (document instanceof Map<?, ?> map
          && "Initiative".equals(map.get("kind"))
          && map.get("metadata") instanceof Map<?, ?> metadata
          && metadata.get("name") != null) {
        Object from =
            metadata.get("annotations") instanceof Map<?, ?> notes
                ? notes.get(Initiatives.FROM)
                : null;
        return new Part(
            text, metadata.get("name").toString(), from == null ? null : from.toString());
      }
    } catch (YamlEngineException unreadable) {
      // somebody else's text; it stays as it is
    }
    return new Part(text, null, null);
  }
}
