package dev.quarterdeck.bench.fuzz;

import dev.quarterdeck.bench.fuzz.Corpus.Sheet;
import dev.quarterdeck.bench.fuzz.Corpus.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the cases of a run: sound inputs, each spoiled in a way that its seed decides. */
final class Spoiler {
  private static final int MOST_CHARS = 2_000_000;
  private static final List<Mutation> GENTLE = ValueMutations.gentle();
  private static final List<Mutation> TEXT =
      Stream.of(LineMutations.all(), ValueMutations.hostile(), ValueMutations.gentle())
          .flatMap(List::stream)
          .toList();
  private static final List<Mutation> YAML =
      Stream.concat(TEXT.stream(), YamlMutations.all().stream()).toList();
  private static final List<Mutation> TABLE =
      Stream.concat(TEXT.stream(), TableMutations.all().stream()).toList();

  private final Corpus corpus;

  Spoiler(Corpus corpus) {
    this.corpus = corpus;
  }

  /** The same case for the same seed and number. */
  Case make(long seed, long number) {
    long mixed = (seed * 0x9E3779B97F4A7C15L) ^ (number * 0xD1B54A32D192ED03L);
    Dice dice = Dice.of(mixed);
    Map<String, byte[]> files = new LinkedHashMap<>();
    int what = dice.below(100);
    if (what < 60) {
      put(files, Case.WORKSPACE + "all.yaml", yaml(dice.pick(corpus.workspaces()), dice), dice);
    } else if (what < 70) {
      put(files, Case.WORKSPACE + "all.yaml", yaml(example(dice), dice), dice);
    } else if (what < 78) {
      sheet(files, dice);
    } else {
      table(files, dice);
    }
    return new Case(mixed, files);
  }

  /** The example's conventions, goals and limits with a few of its initiatives. */
  private String example(Dice dice) {
    StringBuilder text = new StringBuilder(corpus.common());
    for (int i = dice.below(4); i >= 0 && !corpus.initiatives().isEmpty(); i--) {
      text.append("\n---\n").append(dice.pick(corpus.initiatives()));
    }
    return text.toString();
  }

  private void sheet(Map<String, byte[]> files, Dice dice) {
    Sheet sheet = dice.pick(corpus.sheets());
    boolean other = dice.oneIn(5);
    String rest = dice.pick(corpus.workspaces());
    put(files, Case.WORKSPACE + "all.yaml", other ? yaml(rest, dice) : rest, dice);
    put(files, Case.WORKSPACE + sheet.file(), spoil(sheet.text(), TABLE, dice), dice);
  }

  private void table(Map<String, byte[]> files, Dice dice) {
    Table table = dice.pick(corpus.tables());
    String workspace = table.inItsCurrency(dice.pick(corpus.workspaces()));
    put(files, Case.WORKSPACE + "all.yaml", workspace, dice);
    boolean mapping = dice.oneIn(4);
    String how = mapping ? yaml(table.mapping(), dice) : table.mapping();
    put(files, Case.MAPPING, how, dice);
    String text = mapping && dice.oneIn(2) ? table.text() : spoil(table.text(), TABLE, dice);
    if (dice.oneIn(8)) {
      files.put(Case.BOOK, bytes(Book.of(table.text(), dice), dice));
    } else {
      put(files, Case.TABLE, text, dice);
    }
  }

  private String yaml(String text, Dice dice) {
    return dice.oneIn(20) ? splice(text, dice) : spoil(text, YAML, dice);
  }

  private String spoil(String text, List<Mutation> ways, Dice dice) {
    List<Mutation> chosen = dice.oneIn(2) ? GENTLE : ways;
    String spoiled = text;
    int times = dice.oneIn(60) ? 0 : 1 + dice.below(1 + dice.below(8));
    for (int i = 0; i < times && spoiled.length() < MOST_CHARS; i++) {
      spoiled = dice.pick(chosen).apply(spoiled, dice);
    }
    return spoiled;
  }

  /** A piece of one sound text in the place of a piece of another. */
  private String splice(String text, Dice dice) {
    String other = dice.pick(corpus.workspaces());
    int from = dice.below(text.length());
    int to = from + dice.below(Math.min(400, text.length() - from));
    int start = dice.below(other.length());
    int end = start + dice.below(Math.min(2000, other.length() - start));
    return text.substring(0, from) + other.substring(start, end) + text.substring(to);
  }

  private static void put(Map<String, byte[]> files, String name, String text, Dice dice) {
    files.put(name, bytes(text.getBytes(StandardCharsets.UTF_8), dice));
  }

  private static byte[] bytes(byte[] sound, Dice dice) {
    return dice.oneIn(40) ? ByteMutations.apply(sound, dice) : sound;
  }
}
