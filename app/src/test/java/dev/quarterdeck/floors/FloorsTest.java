package dev.quarterdeck.floors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.quarterdeck.engine.Progress;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The house as it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloorsTest {
  /**
   * Private arrays of constants, and why each is an array. None of them is written or handed out.
   */
  private static final Map<String, String> TABLES =
      Map.of("RootSearch.CUTS", "where the first cells of the search are cut");

  private final Floors floors = new Floors("dev.quarterdeck");
  private JavaClasses house = new ClassFileImporter().importClasses();

  @BeforeAll
  void look() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.quarterdeck");
  }

  @Test
  void everyFloorIsSeen() {
    assertThat(house.contain(Progress.class)).isTrue();
    assertThat(house.containPackage("dev.quarterdeck.office")).isTrue();
    assertThat(house.containPackage("dev.quarterdeck.app")).isTrue();
  }

  @Test
  void importsGoDownOnly() {
    holds(floors.importsGoDown());
  }

  @Test
  void packagesHaveNoCycles() {
    holds(floors.noCycles());
  }

  @Test
  void orToolsStaysInThePlanner() {
    holds(floors.orToolsOnlyInThePlanner());
  }

  @Test
  void theEngineNeitherReadsNorWrites() {
    holds(floors.noInputOrOutputInTheEngine());
  }

  @Test
  void onlyTheAppPrints() {
    holds(floors.noPrinting());
  }

  @Test
  void theEngineAsksNeitherClockNorDice() {
    holds(floors.noClockAndNoDice());
  }

  @Test
  void springStaysOutOfEngineAndOffice() {
    holds(floors.noSpringBelowTheServer());
  }

  @Test
  void staticsNeverChange() {
    holds(floors.noMutableStatics(TABLES));
  }

  @Test
  void everyPackageIsNullMarked() {
    holds(floors.everyPackageIsNullMarked());
  }

  @Test
  void namesSayWhatAThingIs() {
    holds(floors.noEmptyNames());
  }

  private void holds(ArchRule rule) {
    assertThat(rule.evaluate(house).getFailureReport().getDetails())
        .as(rule.getDescription())
        .isEmpty();
  }
}
