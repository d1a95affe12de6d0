package dev.quarterdeck.app;

import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.proposals.ProposalDesk.Change;
import dev.quarterdeck.office.proposals.ProposalDesk.DocumentChange;
import dev.quarterdeck.office.workspace.FieldChange;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A difference as Markdown with tables (GitHub Flavored Markdown). What people wrote is shown as it
 * is: none of it becomes a link, an image, a mention or a tag.
 */
record DiffMarkdown(Diff diff) {

  String text() {
    if (diff.documents().isEmpty()) {
      return "### Plan\n\nNo document differs.\n";
    }
    PlanEffect effect = diff.effect();
    String answer = effect == null ? plain(String.valueOf(diff.unknown())) + "\n" : effect(effect);
    return "### Plan\n\n" + answer + "\n" + documents();
  }

  private static String effect(PlanEffect effect) {
    EffectWords words = EffectWords.of(effect);
    StringBuilder text = new StringBuilder("**").append(words.sentence()).append("**\n\n");
    words.lines().forEach(line -> text.append(line(words, line)));
    if (!effect.lines().isEmpty()) {
      text.append("\n%d others are funded alike.\n\n".formatted(effect.same()));
    }
    text.append(table(words.figures()));
    if (!words.goals().isEmpty()) {
      text.append("\n").append(table(words.goals()));
    }
    return text.toString();
  }

  private static String line(EffectWords words, PlanEffect.Line line) {
    return "- **%s** %s (%s): %s  \n  %s\n"
        .formatted(
            EffectWords.word(line.change()),
            plain(line.title()),
            code(line.initiative()),
            plain(words.dates(line)),
            plain(line.why()));
  }

  /** The first column is of names, the others of figures. */
  private static String table(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    String rule = "|---|" + String.join("", Collections.nCopies(columns - 1, "--:|"));
    return row(rows.getFirst())
        + rule
        + "\n"
        + rows.stream().skip(1).map(DiffMarkdown::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream().map(DiffMarkdown::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Folded away: many files may change for one reason. */
  private String documents() {
    int count = diff.documents().size();
    return "<details><summary>%d document%s changed</summary>\n\n"
            .formatted(count, count == 1 ? "" : "s")
        + diff.documents().stream().map(DiffMarkdown::document).collect(Collectors.joining())
        + "\n</details>\n";
  }

  private static String document(DocumentChange document) {
    String head =
        "- %s %s %s\n"
            .formatted(
                code(document.ref().toString()), plain(document.title()), document.change().word());
    return document.change() == Change.CHANGED
        ? head + document.fields().stream().map(DiffMarkdown::field).collect(Collectors.joining())
        : head;
  }

  private static String field(FieldChange field) {
    String path = field.path().isEmpty() ? "" : code(field.path()) + ": ";
    return "  - " + path + value(field.before()) + " → " + value(field.after()) + "\n";
  }

  private static String value(@Nullable String text) {
    return text == null || text.isBlank() ? "nothing" : code(text);
  }

  /** Between one more backtick than stand together in it. */
  private static String code(String text) {
    String line = text.strip().replaceAll("\\R\\s*", " ⏎ ");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + gap + line + gap + fence;
  }

  /** Each sign that Markdown or HTML would take for more than itself is escaped. */
  private static String plain(String text) {
    return text.strip()
        .replaceAll("\\R\\s*", " ")
        .replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("://", "&#58;//")
        .replace("www.", "www&#46;");
  }
}
