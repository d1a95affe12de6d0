package dev.quarterdeck.office.workspace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects problems in the order they are found; keeps the first ones and counts the rest. */
public final class Problems {
  private final int kept;
  private final List<Problem> list = new ArrayList<>();
  private int errors;
  private int dropped;

  /** Keeps as many as {@link Limits#standard()} says. */
  public Problems() {
    this(Limits.standard().problems());
  }

  /** Keeps the given number. */
  public Problems(int kept) {
    this.kept = kept;
  }

  /** Adds a problem; it counts even when too many are kept already. */
  public void add(Problem problem) {
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
    if (list.size() < kept) {
      list.add(problem);
    } else {
      dropped++;
    }
  }

  /** Adds an error. */
  public void error(Place place, String message, @Nullable String maybe) {
    add(new Problem(Severity.ERROR, place, message, maybe));
  }

  /** Adds a warning. */
  public void warning(Place place, String message, @Nullable String maybe) {
    add(new Problem(Severity.WARNING, place, message, maybe));
  }

  /** Adds a note. */
  public void note(Place place, String message, @Nullable String maybe) {
    add(new Problem(Severity.NOTE, place, message, maybe));
  }

  /** Number of errors added, kept or not. */
  public int errors() {
    return errors;
  }

  /** The problems kept; the last one says how many more there were. */
  public List<Problem> list() {
    if (dropped == 0) {
      return List.copyOf(list);
    }
    List<Problem> all = new ArrayList<>(list);
    all.add(new Problem(more(), Place.of(""), "and " + dropped + " more", null));
    return List.copyOf(all);
  }

  private Severity more() {
    boolean hidden = errors > list.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return hidden ? Severity.ERROR : Severity.NOTE;
  }
}
