package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.quarterdeck.office.store.StaleException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Many initiatives changed at once, and a token for a program, on the demo's screen. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class BulkTest {
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

  private Locator boxes() {
    return screen.page().locator(".initiatives-body input");
  }

  private String categories() {
    return String.join(
        ",", screen.page().locator(".initiatives-body .category").allInnerTexts().subList(0, 3));
  }

  /** Waits until the first row says it. */
  private void readsAgain(String category) {
    screen
        .page()
        .locator(".initiatives-body .initiatives-row:first-child .category")
        .filter(new Locator.FilterOptions().setHasText(category))
        .waitFor();
  }

  @Test
  @Order(1)
  void threeInitiativesGetAnotherCategoryAndAreUndone() {
    screen.open("/initiatives").says("initiatives").shot("initiatives-table").countAnew();
    String before = categories();
    boxes().first().focus();
    screen.key("Space").key("Shift+ArrowDown").key("Shift+ArrowDown").shows("3 selected");
    screen.shot("bulk-selected").press("Change them …");
    screen.page().getByLabel("New value").fill("explore");
    screen.press("See what changes").shows("would change").shot("bulk-tried");
    screen.press("Apply").shows("as revision").shot("bulk-applied");
    assertThat(screen.done()).as("interactions").isLessThanOrEqualTo(8);
    screen.press("Undo").shows("It is undone").press("Close");
    readsAgain(before.split(",")[0]);
    assertThat(categories()).isEqualTo(before).isNotEqualTo("Explore,Explore,Explore");
    screen.open("/history").shows("Change initiative:").shows("Undo revision");
  }

  @Test
  @Order(2)
  void manyAreChangedOnAPhoneInDanishAndInTheDark() {
    screen.page().setViewportSize(Office.NARROW, 844);
    screen.open("/initiatives").says("initiatives");
    boxes().nth(1).check();
    screen.press("Change them …");
    screen.page().getByLabel("What to change").selectOption("earliest");
    screen.page().getByLabel("New value").fill("2028-01-01");
    screen.press("See what changes").shows("would change").shot("bulk-tried-phone").press("Close");
    assertThat(screen.shot("bulk-phone").overflows()).isFalse();
    screen.page().setViewportSize(Office.WIDE, 900);
    screen.open("/settings").press("Dansk").press("Mørke");
    screen.open("/initiatives").says("initiativer");
    boxes().nth(2).check();
    screen.shows("Ét valgt").shot("bulk-danish-dark").press("Ændr dem …");
    screen.page().getByLabel("Ny værdi").fill("run");
    screen.press("Se, hvad der ændres").shows("ville blive ændret").shot("bulk-tried-danish-dark");
    screen.press("Luk").open("/settings").press("English").press("Light");
  }

  @Test
  @Order(3)
  void aTokenIsMadeShownOnceAndRevoked() {
    screen.open("/settings").shows("No tokens yet").shot("tokens-none");
    screen.fill("What it is for", "Nightly check").press("Make the token");
    Locator secret = screen.page().locator(".secret code");
    secret.waitFor();
    assertThat(secret.innerText()).startsWith("qd_");
    screen.shot("tokens-made").press("I have copied it");
    secret.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    screen.shows("Never used").press("Revoke Nightly check").shows("cannot be undone");
    screen.press("Revoke it").shows("No tokens yet");
    assertThat(screen.named(AriaRole.BUTTON, "Make the token").isVisible()).isTrue();
  }
}
