package dev.quarterdeck.floors;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that the class files can answer, for the house whose rooms lie in a package.
 *
 * @param root package of the house
 */
record Floors(String root) {
  private static final DescribedPredicate<JavaMethodCall> ASKS_THE_CLOCK =
      DescribedPredicate.describe(
          "asks the clock",
          call ->
              Set.of("now", "nanoTime", "currentTimeMillis").contains(call.getName())
                  && call.getTargetOwner().getPackageName().matches("java\\.(lang|time)"));

  ArchRule importsGoDown() {
    return classes().that().resideInAPackage(root + "..").should(new Rooms(root));
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  ArchRule orToolsOnlyInThePlanner() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".engine.planner..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.ortools..")
        .allowEmptyShould(true);
  }

  /** OR-Tools reports what its loader could not unpack as {@link UncheckedIOException}. */
  ArchRule noInputOrOutputInTheEngine() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".engine..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "java.sql..",
                    "javax.sql..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        type(UncheckedIOException.class))));
  }

  ArchRule noPrinting() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".engine..", root + ".office..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  /** What differs from run to run has no place in a number. */
  ArchRule noClockAndNoDice() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".engine..")
        .should()
        .callMethodWhere(ASKS_THE_CLOCK)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callConstructor(Random.class);
  }

  ArchRule noSpringBelowTheServer() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".engine..", root + ".office..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..");
  }

  /**
   * @param tables private arrays of constants that are only read, and what each holds
   */
  ArchRule noMutableStatics(Map<String, String> tables) {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(new Statics(tables))
        .allowEmptyShould(true);
  }

  ArchRule everyPackageIsNullMarked() {
    return classes().that().resideInAPackage(root + "..").should(standInANullMarkedPackage());
  }

  ArchRule noEmptyNames() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)");
  }

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
          String message = item.getName() + " stands in a package without @NullMarked package-info";
          events.add(SimpleConditionEvent.violated(item, message));
        }
      }
    };
  }
}
