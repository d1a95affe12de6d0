package dev.quarterdeck.office.goals;

import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door to the organisation, its goals and its needs. */
public final class Goals {
  /** The conventions of every number. */
  public static final Kind<Organization> ORGANIZATION =
      new Kind<>("Organization", Organization.class, "Currency, timeline and discounting");

  /** Wished states. */
  public static final Kind<Goal> GOAL =
      new Kind<>("Goal", Goal.class, "A wished state and its key results");

  /** What is lacking. */
  public static final Kind<Need> NEED = new Kind<>("Need", Need.class, "What is lacking");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Goals() {}

  /**
   * The one organisation of a workspace, or null with a problem when there is none, more than one,
   * or one whose conventions contradict each other.
   */
  public static @Nullable Document<Organization> organization(
      Workspace workspace, Problems problems) {
    List<Document<Organization>> found = workspace.list(ORGANIZATION);
    if (found.isEmpty() && workspace.hasErrors()) {
      return null; // most likely one that could not be read, and has said so
    }
    if (found.size() != 1) {
      Place place = found.isEmpty() ? Place.of("") : found.get(1).place("");
      problems.error(
          place,
          "A workspace must have exactly one Organization, but this has " + found.size(),
          found.isEmpty() ? "qd init writes one" : "keep one");
      return null;
    }
    Document<Organization> document = found.getFirst();
    return fits(document, problems) ? document : null;
  }

  private static boolean fits(Document<Organization> document, Problems problems) {
    Organization organization = document.spec();
    int before = problems.errors();
    if (organization.timeline().appraisal() < organization.timeline().plan()) {
      problems.error(
          document.place("timeline.appraisal"),
          "The appraisal must be at least as long as the plan of %d periods"
              .formatted(organization.timeline().plan()),
          "appraisal: " + organization.timeline().plan());
    }
    int year = organization.timeline().starts().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      problems.error(
          document.place("timeline.starts"),
          "The timeline must start between %d and %d, not in %d"
              .formatted(FIRST_YEAR, LAST_YEAR, year),
          null);
    }
    if (organization.timeline().starts().getDayOfMonth() != 1) {
      problems.error(
          document.place("timeline.starts"),
          "The timeline must start on a first of a month, not on "
              + organization.timeline().starts(),
          "starts: " + organization.timeline().starts().withDayOfMonth(1));
    }
    if (organization.discounting().basis() != organization.prices().basis()) {
      problems.error(
          document.place("discounting.basis"),
          "The discount rate is %s but the prices are %s; both must be the same"
              .formatted(
                  organization.discounting().basis().name().toLowerCase(java.util.Locale.ROOT),
                  organization.prices().basis().name().toLowerCase(java.util.Locale.ROOT)),
          "basis: " + organization.prices().basis().name().toLowerCase(java.util.Locale.ROOT));
    }
    if (Integer.bitCount(organization.samples()) != 1) {
      problems.error(
          document.place("samples"),
          "The number of samples must be a power of two, not " + organization.samples(),
          "samples: " + Integer.highestOneBit(organization.samples()));
    }
    return problems.errors() == before;
  }
}
