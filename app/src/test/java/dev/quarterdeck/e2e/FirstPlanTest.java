package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty office and the spreadsheet somebody has to a first plan. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class FirstPlanTest {
  private static final String REAL = "raw/gmpp_2023_infrastructure_military.csv";
  private static final int MOST = 10;

  @TempDir Path folder;
  private Office office;
  private Screen screen;

  @BeforeEach
  void start() {
    office = Office.empty(folder);
    screen = office.screen(Office.WIDE);
  }

  @AfterEach
  void stop() {
    screen.close();
    office.close();
  }

  private void makeTheFirstAccount() {
    screen.open(office.setUpLink()).shot("set-up");
    screen.fill("User name", "anna").fill("Your name", "Anna Holm");
    screen.fill("Password", Office.PASSWORD).press("Make the account");
    screen.says("The office is empty.");
  }

  @Test
  void theSetUpLinkMakesAnAccountThatSignsIn() {
    makeTheFirstAccount();
    screen.shot("home-empty").press("Sign out");
    screen.fill("User name", "anna").fill("Password", "wrong wrong wrong").press("Sign in");
    screen.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT).waitFor();
    screen.shot("sign-in");
    screen.fill("Password", Office.PASSWORD).press("Sign in");
    screen.says("The office is empty.");
  }

  /** 121 projects as a government published them. */
  @Test
  void aPastedTableOfRealProjectsIsAPlanAfterTenInteractions() throws IOException {
    String table = Files.readString(table());
    makeTheFirstAccount();
    screen.countAnew();
    long began = System.nanoTime();
    screen.follow("Bring the spreadsheet you have");
    screen.fill("Paste the cells here", table).press("Read the table");
    screen.shows("121 rows").shot("import-mapping");
    screen.press("See what would happen").says("121 would be added").shot("import-trial");
    screen.fill("Money for each year", "3bn").press("Apply");
    screen.says("121 added").shot("import-done");
    screen.press("Decide what to fund").says("Fund ");
    System.out.printf(
        "From a pasted table of 121 projects to a first plan: %d interactions, %.0f seconds; %s%n",
        screen.done(), (System.nanoTime() - began) / 1e9, screen.headline());
    screen.shot("decide-first");
    assertThat(screen.done()).isLessThanOrEqualTo(MOST);
    assertThat(screen.headline()).contains("of 121 initiatives");
  }

  private static Path table() {
    Path found =
        Stream.of("../shared/data/portfolio", "../../shared/data/portfolio")
            .map(folder -> Path.of(folder, REAL))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("absent"));
    Assumptions.assumeTrue(Files.exists(found), "skipped: " + REAL + " is absent");
    return found;
  }
}
