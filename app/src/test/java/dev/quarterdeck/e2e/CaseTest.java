package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.quarterdeck.office.store.StaleException;
import java.nio.file.Path;
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

/** An initiative of the demo is written, and its value followed, without anything being saved. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class CaseTest {
  private static final String DOCUMENT = "/documents/initiative/answering-assistant";

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

  private Locator text() {
    return screen.page().getByRole(AriaRole.TEXTBOX).first();
  }

  private Locator sentence() {
    return screen.page().locator(".live-sentence .strong");
  }

  private void write(String from, String to) {
    String before = text().inputValue();
    assertThat(before).contains(from);
    text().fill(before.replace(from, to));
  }

  @Test
  @Order(1)
  void aChangedCostChangesTheValueWithoutSaving() {
    screen.open(DOCUMENT).shows("Valued as it is written.");
    String saved = sentence().innerText();
    assertThat(saved).contains("Expected net present value", "80% chance");
    screen.shot("case-light");
    write("set-up, amount: 430k..620k", "set-up, amount: 1.4M..1.9M");
    screen.page().getByText(Pattern.compile("\u2212\\W*.\\d.* against what is saved")).waitFor();
    assertThat(sentence().innerText()).isNotEqualTo(saved);
    screen.shows("Changed, not saved yet.").shot("case-changed");
    screen.press("Put back").shows("Valued as it is written.");
    screen.page().locator(".live-change").waitFor(gone());
    assertThat(sentence().innerText()).isEqualTo(saved);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  @Test
  @Order(2)
  void aBrokenTextNamesItsProblemAndKeepsTheLastValue() {
    screen.open(DOCUMENT).shows("Valued as it is written.");
    String saved = sentence().innerText();
    double top = screen.page().locator(".live-figures").boundingBox().y;
    write("contacts * answered * 1.9", "contats * answered * 1.9");
    screen.shows("The text has errors: these figures are of the text before them.");
    screen.shows("contats").shot("case-broken");
    assertThat(sentence().innerText()).isEqualTo(saved);
    assertThat(screen.page().locator(".live-figures").boundingBox().y).isEqualTo(top);
    screen.page().locator(".document-problems .place").first().click();
    Object line =
        text().evaluate("area => area.value.slice(0, area.selectionStart).split('\\n').length - 1");
    assertThat(text().inputValue().lines().toList().get((int) line)).contains("contats");
    screen.press("Put back");
  }

  @Test
  @Order(3)
  void figuresAndChartsExplainThemselvesByKeysAlone() {
    screen.open(DOCUMENT).shows("Valued as it is written.");
    screen.named(AriaRole.BUTTON, "Our own on an open model").isVisible();
    screen.page().locator(".live-options button").last().click();
    Locator chart = screen.page().getByRole(AriaRole.SLIDER).first();
    chart.focus();
    screen.key("ArrowRight");
    assertThat(chart.getAttribute("aria-valuetext")).startsWith("2027 Q1: benefits");
    screen.page().locator(".live-returns .explained").nth(2).focus();
    screen.key("Enter");
    assertThat(screen.page().getByRole(AriaRole.DIALOG).innerText())
        .contains("Internal rate of return", "Formula", "2027 Q1: benefits", "Source");
    screen.shot("case-explanation").press("Close");
    screen.page().locator(".tornado .explained").first().click();
    screen.shows("Share of the variance that goes with it").shot("case-swing").press("Close");
  }

  @Test
  @Order(4)
  void itIsAsGoodInTheDarkInDanishAndOnAPhone() {
    screen.open(DOCUMENT).press("Dark colours").shows("Valued as it is written.");
    screen.shot("case-dark").press("Light colours");
    screen.press("DA – vis på dansk").shows("Værdisat, som det står.").shot("case-danish");
    assertThat(screen.overflows()).isFalse();
    screen.press("EN – show in English").page().setViewportSize(Office.NARROW, 844);
    screen.shows("Valued as it is written.").shot("case-phone");
    assertThat(screen.overflows()).isFalse();
    screen.page().setViewportSize(Office.WIDE, 900);
  }
}
