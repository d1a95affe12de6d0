package dev.quarterdeck.app;

import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.proposals.ProposalDesk.Change;
import dev.quarterdeck.office.proposals.ProposalDesk.DocumentChange;
import dev.quarterdeck.office.workspace.FieldChange;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A difference as lines for a terminal. */
record DiffText(Diff diff) {

  String text() {
    if (diff.documents().isEmpty()) {
      return "No document differs.\n";
    }
    String documents =
        diff.documents().stream().map(DiffText::document).collect(Collectors.joining());
    PlanEffect effect = diff.effect();
    return documents + "\n" + (effect == null ? diff.unknown() + "\n" : effect(effect));
  }

  /** Fields of a document that is new or gone are in its file. */
  private static String document(DocumentChange document) {
    String head =
        "%-7s  %s  %s%n".formatted(document.change().word(), document.ref(), document.title());
    return document.change() == Change.CHANGED
        ? head + document.fields().stream().map(DiffText::field).collect(Collectors.joining())
        : head;
  }

  private static String field(FieldChange field) {
    String path = field.path().isEmpty() ? "" : field.path() + ": ";
    return "    " + path + value(field.before()) + " → " + value(field.after()) + "\n";
  }

  private static String value(@Nullable String text) {
    return text == null ? "nothing" : text.strip().replaceAll("\\R\\s*", " ⏎ ");
  }

  private static String effect(PlanEffect effect) {
    EffectWords words = EffectWords.of(effect);
    StringBuilder text = new StringBuilder("Effect on the plan: ");
    text.append(words.sentence()).append("\n\n");
    text.append(TextTable.aligned(words.figures(), 1));
    words.lines().forEach(line -> text.append(line(words, line)));
    if (!effect.lines().isEmpty()) {
      text.append("\n%d others are funded alike.%n".formatted(effect.same()));
    }
    if (!words.goals().isEmpty()) {
      text.append("\n").append(TextTable.aligned(words.goals(), 1));
    }
    return text.toString();
  }

  private static String line(EffectWords words, PlanEffect.Line line) {
    return "%n%-8s  %s (%s)%n          %s%n          %s%n"
        .formatted(
            EffectWords.word(line.change()),
            line.title(),
            line.initiative(),
            words.dates(line),
            line.why());
  }
}
