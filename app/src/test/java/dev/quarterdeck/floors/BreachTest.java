package dev.quarterdeck.floors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every rule goes red on the house that breaks it, names the culprit, and names nobody else. */
class BreachTest {
  private static final String ROOT = "dev.quarterdeck.floors.breach";

  private final Floors floors = new Floors(ROOT);
  private final JavaClasses house = new ClassFileImporter().importPackages(ROOT);

  @Test
  void anImportUpwardsOrSidewaysIsSeen() {
    assertThat(details(floors.importsGoDown()))
        .anyMatch(line -> line.contains("LooksUp") && line.contains("workspace.Page"))
        .anyMatch(line -> line.contains("LooksSideways") && line.contains("chance.Draw"))
        .anyMatch(line -> line.contains("LooksAbove") && line.contains("information.Learnt"))
        .anyMatch(line -> line.contains("LooksRight") && line.contains("cases.LooksLeft"))
        .noneMatch(line -> line.contains("LooksLeft.<init>") || line.contains("PageManager"));
  }

  @Test
  void aPackageWithoutARoomIsSeen() {
    assertThat(details(floors.importsGoDown()))
        .filteredOn(line -> line.contains("stands in no room"))
        .singleElement()
        .asString()
        .contains("attic.Unmarked");
  }

  @Test
  void aCycleIsSeen() {
    assertThat(details(floors.noCycles()))
        .singleElement()
        .asString()
        .contains("office.goals", "office.cases");
  }

  @Test
  void aSolverOutsideThePlannerIsSeen() {
    onlyOf(floors.orToolsOnlyInThePlanner(), "SolvesItself");
  }

  @Test
  void aFileInTheEngineIsSeen() {
    onlyOf(floors.noInputOrOutputInTheEngine(), "ReadsFiles", "Prints");
  }

  @Test
  void aPrintIsSeen() {
    onlyOf(floors.noPrinting(), "Prints");
  }

  @Test
  void theClockAndDiceAreSeenAndDatesAreNot() {
    onlyOf(floors.noClockAndNoDice(), "RollsDice", "AsksTheClock");
  }

  @Test
  void springIsSeen() {
    onlyOf(floors.noSpringBelowTheServer(), "Page");
  }

  @Test
  void staticsThatChangeAreSeenAndOthersAreNot() {
    assertThat(details(floors.noMutableStatics(Map.of("Remembers.TABLE", "yearly rates"))))
        .hasSize(4)
        .anyMatch(line -> line.contains("Remembers.count must be final"))
        .anyMatch(line -> line.contains("Remembers.RATES is an array"))
        .anyMatch(line -> line.contains("Remembers.SEEN holds a ArrayList"))
        .anyMatch(line -> line.contains("Remembers.NEXT holds a AtomicInteger"));
  }

  @Test
  void aTableOfConstantsMustBeNamedAndPrivate() {
    assertThat(details(floors.noMutableStatics(Map.of("Remembers.RATES", "named, not private"))))
        .anyMatch(line -> line.contains("Remembers.RATES is an array"))
        .anyMatch(line -> line.contains("Remembers.TABLE is an array"));
  }

  @Test
  void aPackageThatIsNotNullMarkedIsSeen() {
    onlyOf(floors.everyPackageIsNullMarked(), "attic.Unmarked");
  }

  @Test
  void anEmptyNameIsSeen() {
    onlyOf(floors.noEmptyNames(), "PageManager");
  }

  private void onlyOf(ArchRule rule, String... culprits) {
    List<String> details = details(rule);
    assertThat(details).allMatch(line -> List.of(culprits).stream().anyMatch(line::contains));
    assertThat(culprits).allMatch(name -> details.stream().anyMatch(line -> line.contains(name)));
  }

  private List<String> details(ArchRule rule) {
    return rule.evaluate(house).getFailureReport().getDetails();
  }
}
