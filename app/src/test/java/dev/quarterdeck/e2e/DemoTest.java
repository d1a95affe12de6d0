package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.quarterdeck.office.store.StaleException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo organisation on screen, from its first decision on, as its people go through it. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class DemoTest {
  @TempDir static Path folder;
  private Office office;
  private Screen screen;

  @BeforeAll
  void start() throws StaleException {
    office = Office.ofTheDemo(folder);
    screen = office.ofTheFirst().says("wait for a decision");
  }

  @AfterAll
  void stop() {
    screen.close();
    office.close();
  }

  @Test
  @Order(1)
  void aDecisionSaysWhatToFundAndEveryNoItsReasonAndPrice() {
    screen.countAnew();
    long began = System.nanoTime();
    screen.follow("Let the first decision be made").press("Decide now").says("Fund ");
    System.out.printf(
        "From sign-in to the demo's decision: %d interactions, %.0f seconds; %s%n",
        screen.done(), (System.nanoTime() - began) / 1e9, screen.headline());
    screen.shot("decide");
    Locator row = screen.page().locator("tr:has(.turn)").last();
    String turn = row.locator(".turn").innerText();
    row.getByRole(AriaRole.BUTTON).click();
    screen.shows("Why it is out, and the price of turning that");
    assertThat(screen.page().locator(".case .turn").innerText()).isEqualTo(turn).isNotBlank();
    assertThat(screen.page().url()).contains("case=");
    screen.shot("why-not");
  }

  @Test
  @Order(2)
  void everyFigureSaysHowItWasMade() {
    screen.open("/decide").says("Fund ");
    screen.page().locator(".figures .explained").nth(1).click();
    Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog.innerText())
        .contains("Formula", "(1 + rate)^years", "16,384", "Standard error", "Source");
    screen.shot("explanation");
    screen.press("Close");
    assertThat(dialog.count()).isZero();
  }

  @Test
  @Order(2)
  void saferPlansAreFoundAndReadByArrowKeys() {
    screen.open("/decide").press("Find safer plans");
    Locator chart = screen.named(AriaRole.SLIDER, "Value against risk");
    chart.waitFor();
    String decided = chart.getAttribute("aria-valuetext");
    chart.focus();
    screen.key("ArrowRight");
    assertThat(chart.getAttribute("aria-valuetext")).isNotEqualTo(decided);
    screen.shot("decide-frontier");
  }

  @Test
  @Order(2)
  void aMovedStartSaysAtOnceWhatItCosts() {
    screen.open("/roadmap").says("initiatives are delivered");
    Locator bar = screen.page().locator(".roadmap-bar").first();
    bar.focus();
    screen.key("ArrowRight").says("One start moved: expected NPV").settled();
    screen.page().getByText(Pattern.compile("still holds|no longer hold")).first().waitFor();
    assertThat(screen.headline()).containsPattern("NPV (\\+|\u2212)");
    screen.shot("roadmap-moved");
    String moved = screen.headline();
    bar.hover();
    screen.page().mouse().down();
    screen.page().mouse().move(700, bar.boundingBox().y + 5);
    screen.page().mouse().up();
    screen.settled();
    assertThat(screen.headline()).isNotEqualTo(moved);
    screen.shot("roadmap-dragged").press("Back to the plan").says("initiatives are delivered");
  }

  @Test
  @Order(3)
  void aSmallerBudgetShowsWhatFallsOut() {
    String before = screen.open("/decide").says("Fund ").headline();
    screen.open("/documents/budget/capital");
    Locator text = screen.page().getByRole(AriaRole.TEXTBOX).first();
    text.fill(text.inputValue().replace("9.5M, 9M, 8.5M", "6M, 6M, 6M"));
    screen.press("Save").shows("Saved as a new revision");
    screen.open("/decide").shows("The workspace was changed since.").shot("decide-stale");
    screen.press("Decide again").page().waitForURL(Pattern.compile("d="));
    screen.says("Fund ").settled();
    assertThat(screen.headline()).isNotEqualTo(before);
    screen.shows("Since the decision before").shows("Falls out");
    screen.shot("decide-smaller-budget");
  }

  @Test
  @Order(3)
  void aDecisionIsMadeInAnotherWorld() {
    screen.open("/scenarios").shot("scenarios").press("Decide in it").says("Fund ");
    screen.shows("Scenario: ").shot("decide-scenario");
    screen.open("/scenarios").shows("Side by side").shot("scenarios-decided");
  }

  @Test
  @Order(4)
  void everyPageIsReachedWithoutBarriers() {
    everyPage(screen, "light");
  }

  @Test
  @Order(5)
  void everyPageIsDarkForWhoeverLikesItDark() {
    screen.open("/").press("Dark colours");
    assertThat(screen.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
    everyPage(screen, "dark");
    screen.press("Light colours");
  }

  @Test
  @Order(6)
  void everyPageSpeaksDanish() {
    screen.open("/").press("DA – vis på dansk");
    assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo("da");
    everyPage(screen, "danish");
    String headline = screen.open("/decide").says("Finansiér ").headline();
    screen.press("EN – show in English");
    assertThat(headline).containsPattern("\\d,\\d+\\W+mio\\.\\W+€");
  }

  @Test
  @Order(7)
  void everyPageFitsAPhone() {
    screen.page().setViewportSize(Office.NARROW, 844);
    everyPage(screen, "phone");
    screen.page().setViewportSize(Office.WIDE, 900);
  }

  @Test
  @Order(8)
  void theOfficeIsUsedByKeysAlone() {
    screen.open("/").key("Tab").key("Enter");
    assertThat(screen.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
    screen.key("Control+k");
    screen.page().keyboard().type("funding");
    screen.key("Enter").says("Fund ");
    Locator chart = screen.page().getByRole(AriaRole.SLIDER).last();
    chart.focus();
    String first = chart.getAttribute("aria-valuetext");
    screen.key("ArrowRight").key("ArrowRight");
    assertThat(chart.getAttribute("aria-valuetext")).isNotEqualTo(first).contains("outcomes");
  }

  @Test
  @Order(9)
  void anAccountIsMadeAndReadsOnly() {
    screen.open("/settings");
    screen.fill("Full name", "Bo Lind").fill("User name", "bo");
    screen.fill("Password, at least 12 characters", Office.PASSWORD).press("Make the account");
    screen.shows("The account is made.").shows("Bo Lind").shot("settings-accounts");
    try (Screen other = office.screen(Office.WIDE).open("/decide?case=self-service")) {
      other.fill("User name", "bo").fill("Password", Office.PASSWORD).press("Sign in");
      other.says("Fund ");
      assertThat(other.page().url()).contains("case=self-service");
      assertThat(other.named(AriaRole.BUTTON, "Decide again").isDisabled()).isTrue();
    }
  }

  @Test
  @Order(10)
  void aProposalIsReviewedBySomebodyElseAndMerged() {
    screen.open("/settings");
    screen.fill("Full name", "Cy Berg").fill("User name", "cy");
    screen.fill("Password, at least 12 characters", Office.PASSWORD);
    screen.page().getByLabel("Contributor").last().check();
    screen.press("Make the account").shows("The account is made.");
    try (Screen cy = office.screen(Office.WIDE).open("/documents/initiative/self-service")) {
      cy.fill("User name", "cy").fill("Password", Office.PASSWORD).press("Sign in");
      cy.says("Moving house and bills");
      Locator text = cy.page().getByRole(AriaRole.TEXTBOX).first();
      text.fill(text.inputValue().replace("Moving house and bills", "Moving house and meters"));
      cy.fill("Why it changes (kept in the history)", "Meters are read online since May");
      cy.shot("proposing").press("Propose").says("Meters are read online");
      assertThat(cy.named(AriaRole.BUTTON, "Approve").count()).isZero();
      cy.shows("It waits for somebody\u2019s yes.").shot("proposal-own");
    }
    screen.open("/proposals").says("One proposal waits").shot("proposals-waiting");
    screen.follow("Meters are read online since May").shows("Moving house and meters");
    screen.shot("proposal").press("Approve").shows("Approved by");
    screen.press("Merge").shows("it became revision").shot("proposal-merged");
    screen.open("/documents/initiative/self-service").says("Moving house and meters");
  }

  @Test
  @Order(11)
  void thePlanIsApprovedAfterOneQuestion() {
    screen.open("/decide").says("Fund ").shows("No plan is approved yet.");
    screen.press("Approve \u2026").shows("Approve this plan? Later plans are held against it.");
    screen.shot("decide-approving").press("Approve this plan").shows("This is the approved plan");
    screen.shot("decide-approved");
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("decide", "/decide");
    pages.put("initiatives", "/initiatives");
    pages.put("import", "/import");
    pages.put("roadmap", "/roadmap");
    pages.put("settings", "/settings");
    pages.put("goals", "/goals");
    pages.put("scenarios", "/scenarios");
    pages.put("proposals", "/proposals");
    pages.put("problems", "/problems");
    pages.put("history", "/history");
    pages.put("document", "/documents/initiative/self-service");
    pages.put("new-document", "/new/goal");
    return pages;
  }

  private static void everyPage(Screen screen, String look) {
    pages()
        .forEach((name, path) -> {
          screen.open(path).page().locator("h1").waitFor();
          screen.shot(look + "-" + name);
          assertThat(screen.overflows()).as(look + " " + name + " is too wide").isFalse();
        });
  }
}
