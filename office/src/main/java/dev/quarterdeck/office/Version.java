package dev.quarterdeck.office;

/** The version that decides; a decision names it, for another one may decide otherwise. */
public final class Version {
  private static final String CURRENT = "0.1.0";

  private Version() {}

  /** As {@code MAJOR.MINOR.PATCH}. */
  public static String current() {
    return CURRENT;
  }
}
