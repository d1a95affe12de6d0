package dev.quarterdeck.office.workspace;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one document that a text must be.
 *
 * @param kind as refs write it
 * @param name null when any will do
 */
public record Meant(String kind, @Nullable String name) {
  /** This one and no other. */
  public static Meant exactly(Ref ref) {
    return new Meant(ref.kind(), ref.name());
  }

  /** What is wrong with what a text was cut into; null when it is that document alone. */
  public @Nullable Problem problem(String file, List<Cut> cuts) {
    if (cuts.stream().noneMatch(Meant::isSaid)) {
      return problem(file, "empty", "begin with kind, metadata and spec");
    }
    if (cuts.size() > 1) {
      return problem(file, named(cuts), "leave out all but that, and each ---");
    }
    Ref ref = cuts.getFirst().ref();
    if (ref == null) {
      return problem(
          file, named(cuts), "write kind and metadata.name; or mend what is wrong above them");
    }
    boolean isIt = ref.kind().equals(kind) && (name == null || ref.name().equals(name));
    return isIt
        ? null
        : problem(
            file,
            named(cuts),
            name == null ? "add that as what it is" : "keep kind and name, and add that beside it");
  }

  /** Whether there is more than comments. */
  private static boolean isSaid(Cut cut) {
    return cut.ref() != null
        || cut.text()
            .lines()
            .map(String::strip)
            .anyMatch(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("---"));
  }

  private static String named(List<Cut> cuts) {
    return cuts.stream().map(Meant::named).collect(Collectors.joining(" and "));
  }

  private static String named(Cut cut) {
    return cut.ref() != null
        ? cut.ref().toString()
        : isSaid(cut) ? "something whose kind or name cannot be read" : "comments";
  }

  private Problem problem(String file, String is, String maybe) {
    String meant = name == null ? "of the kind " + kind : kind + ":" + name;
    return new Problem(
        Severity.ERROR,
        new Place(file, 1, 1),
        "The text must be one document, " + meant + ", and is " + is,
        maybe);
  }
}
