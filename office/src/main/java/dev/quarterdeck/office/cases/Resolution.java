package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Share;
import org.jspecify.annotations.Nullable;

/**
 * An uncertain quantity that is known better once an initiative is complete; written as its name
 * alone when it is known exactly.
 */
public record Resolution(
    @Doc(
            value =
                "A driver or an assumption of this initiative by its name, or"
                    + " initiative/name for an assumption or event of another",
            pattern = "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?",
            example = "fuelprice")
        String quantity,
    @Doc(
            value = "Share of its variance that is resolved; all of it when left out",
            example = "80 %")
        @Default("100 %")
        Share accuracy) {
  /** Reads the name of a quantity that is resolved exactly. */
  public static Resolution parse(String text) {
    return new Resolution(text.strip(), new Share(1));
  }

  /** The initiative whose assumption or event it is, as it is written; null when none is. */
  public @Nullable String initiative() {
    int slash = quantity.indexOf('/');
    return slash < 0 ? null : quantity.substring(0, slash);
  }

  /** The name without its initiative. */
  public String name() {
    return quantity.substring(quantity.indexOf('/') + 1);
  }
}
