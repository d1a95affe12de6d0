package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.quarterdeck.office.store.StaleException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A board's way: a link to the approved decision, or three pages of paper. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class BoardTest {
  private static final int MOST = 10;

  @TempDir static Path folder;
  private Office office;
  private Screen screen;
  private String decision = "";

  /** The chief technology officer decides, approves and makes an account for the chair. */
  @BeforeAll
  void anApprovedDecision() throws StaleException {
    office = Office.ofTheDemo(folder);
    try (Screen cto = office.ofTheFirst().says("wait for a decision")) {
      cto.follow("Let the first decision be made").press("Decide now").says("Fund ");
      cto.press("Approve \u2026").press("Approve this plan").shows("This is the approved plan");
      Locator report = cto.named(AriaRole.LINK, "Board report");
      decision = report.getAttribute("href").replaceAll(".*/decisions/(.*)/report.html", "$1");
      cto.open("/settings").fill("Full name", "Dorte Lund").fill("User name", "dorte");
      cto.fill("Password, at least 12 characters", Office.PASSWORD).press("Make the account");
      cto.shows("The account is made.");
    }
    screen = office.screen(Office.WIDE);
  }

  @AfterAll
  void stop() {
    screen.close();
    office.close();
  }

  @Test
  @Order(1)
  void aLinkLeadsThroughTheDoorToTheApprovedDecisionAndToPaper() {
    screen.countAnew();
    long began = System.nanoTime();
    screen.open("/decide?d=" + decision).fill("User name", "dorte");
    screen.fill("Password", Office.PASSWORD).press("Sign in").says("Fund ");
    assertThat(screen.page().url()).contains("d=" + decision);
    screen.shows("This is the approved plan").shot("board-decide");
    assertThat(screen.page().locator(".figures .explained").count()).isEqualTo(5);
    screen.follow("Board report").page().waitForURL(Pattern.compile("report\\.html$"));
    assertThat(screen.headline()).startsWith("Fund ");
    List<String> pages = pages(screen.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    System.out.printf(
        "From a link to the board's three pages: %d interactions, %.0f seconds%n",
        screen.done(), (System.nanoTime() - began) / 1e9);
    assertThat(pages).hasSize(3).allMatch("595x842"::equals);
    assertThat(screen.done()).isLessThanOrEqualTo(MOST);
  }

  @Test
  @Order(2)
  void everyFigureOnScreenOpensToItsCases() {
    screen.open("/decide?d=" + decision).says("Fund ");
    Locator figures = screen.page().locator(".figures .explained, .goal-chances .explained");
    for (int i = 0; i < figures.count(); i++) {
      String figure = figures.nth(i).innerText();
      figures.nth(i).click();
      Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog.getByRole(AriaRole.LINK).count()).as(figure).isPositive();
      screen.press("Close");
    }
    figures.first().click();
    Locator first = screen.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.LINK).first();
    String name = first.innerText();
    first.click();
    screen.page().locator("#case").scrollIntoViewIfNeeded();
    assertThat(screen.page().locator("section:has(#case) h2").innerText()).endsWith(name);
    assertThat(screen.page().url()).contains("d=" + decision).contains("case=");
  }

  @Test
  @Order(3)
  void onPaperEveryFigureNamesItsCasesAndTheirSumIsThePlan() {
    screen.open("/api/v1/decisions/" + decision + "/report.html");
    screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Page page = screen.page();
    assertThat(page.locator("main").isVisible()).isFalse();
    Locator links = page.locator(".sheet:first-child td a");
    assertThat(links.count()).isGreaterThan(5);
    for (String row :
        links
            .evaluateAll("all => all.map(a => a.getAttribute('href'))")
            .toString()
            .replaceAll("[\\[\\] ]", "")
            .split(",")) {
      assertThat(page.locator(row).isVisible()).as(row).isTrue();
    }
    assertSum(page, "td:nth-child(2)");
    assertSum(page, "td:nth-child(3)");
    assertThat(page.locator(".sheet tr[id] small").first().innerText()).isNotBlank();
    page.setViewportSize(680, 900);
    screen.shot("board-paper");
  }

  /** The rows of what is funded, and of what has no row of its own, come to the plan. */
  private static void assertSum(Page page, String column) {
    Locator sheet = page.locator(".sheet:nth-child(2) tbody");
    List<String> rows = sheet.locator("tr:not(.own) " + column).allInnerTexts();
    double sum = rows.stream().filter(row -> !row.isBlank()).mapToDouble(BoardTest::number).sum();
    String plan = sheet.locator("tr.own " + column).innerText();
    assertThat(sum).isCloseTo(number(plan), within(0.005 * (rows.size() + 1)));
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip().replace('\u2212', '-'));
  }

  @AfterEach
  void backToTheScreen() {
    screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    screen.page().setViewportSize(Office.WIDE, 900);
  }

  @Test
  @Order(4)
  void detailsFollowTheThreePagesForWhoeverAsks() {
    screen.open("/api/v1/decisions/" + decision + "/report.html").shot("board-report");
    screen.follow("Print every detail with them").shows("every detail after them");
    List<String> pages = pages(screen.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    assertThat(pages).hasSizeGreaterThan(6);
  }

  /** The size of each page in points, as Chromium writes them. */
  private static List<String> pages(byte[] pdf) {
    return Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]")
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .results()
        .map(box ->
            Math.round(Double.parseDouble(box.group(1)))
                + "x"
                + Math.round(Double.parseDouble(box.group(2))))
        .toList();
  }
}
