package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Correction;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The door to business cases: reads them from a workspace and values them. */
public final class Cases {
  /** Candidates and their cases. */
  public static final Kind<Initiative> INITIATIVE =
      new Kind<>("Initiative", Initiative.class, "A candidate piece of change and its case");

  /** Uncertain quantities that cases share. */
  public static final Kind<Driver> DRIVER =
      new Kind<>("Driver", Driver.class, "An uncertain quantity that several lines share");

  /** The outside view. */
  public static final Kind<ReferenceClass> REFERENCE_CLASS =
      new Kind<>("ReferenceClass", ReferenceClass.class, "Past cases' actual over estimate");

  private Cases() {}

  /**
   * Every initiative of a workspace as a business case, in the workspace's order. What does not fit
   * is added to the problems.
   */
  public static List<BusinessCase> read(
      Workspace workspace, Organization organization, Problems problems) {
    return read(workspace, organization, workspace.list(INITIATIVE), problems);
  }

  /**
   * Some initiatives as business cases, as {@link #read(Workspace, Organization, Problems)} reads
   * them: the workspace's others are asked only for what these refer to, or count as well.
   */
  public static List<BusinessCase> read(
      Workspace workspace,
      Organization organization,
      List<Document<Initiative>> asked,
      Problems problems) {
    Set<String> drivers = new TreeSet<>();
    workspace.list(DRIVER).forEach(driver -> drivers.add(driver.name()));
    var quantities = new QuantityCheck(organization.currency(), drivers, problems);
    var options = new OptionReader(organization, quantities, problems);
    List<BusinessCase> cases = new ArrayList<>();
    for (Document<Initiative> document : asked) {
      cases.add(
          new BusinessCase(
              document,
              options.read(document),
              correction(workspace, document.spec().referenceClass())));
    }
    workspace.list(REFERENCE_CLASS).forEach(past -> PastCases.check(past, problems));
    List<Document<Initiative>> all = workspace.list(INITIATIVE);
    Outcomes.check(asked, all, problems);
    Resolutions.check(asked, all, drivers, problems);
    return cases;
  }

  private static @Nullable Correction correction(Workspace workspace, @Nullable Ref ref) {
    if (ref == null) {
      return null;
    }
    Document<ReferenceClass> document = workspace.find(REFERENCE_CLASS, ref.name());
    if (document == null) {
      return null;
    }
    return PastCases.of(document.spec()).correction();
  }
}
