package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a person sees and does, each thing done counted. */
final class Screen implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screens");
  private static final Path AXE = Path.of("..", "ui", "node_modules", "axe-core", "axe.min.js");

  /** A busy machine is slow, which is no mistake of the page. */
  private static final int PATIENCE_MILLIS = 300_000;

  /** What keeps people out, by rule and place; slight findings are left out. */
  private static final String FINDINGS =
      """
      async () => (await axe.run(document)).violations
        .filter(found => ['serious', 'critical'].includes(found.impact))
        .flatMap(found => found.nodes.map(node => found.id + ': ' + node.html.slice(0, 200)))
      """;

  private final BrowserContext context;
  private final Page page;
  private final Office office;
  private int done;

  private Screen(BrowserContext context, Page page, Office office) {
    this.context = context;
    this.page = page;
    this.office = office;
  }

  static Screen in(BrowserContext context, Office office) {
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new Screen(context, context.newPage(), office);
  }

  Page page() {
    return page;
  }

  /** How many things were done since the start, or since {@link #countAnew}. */
  int done() {
    return done;
  }

  void countAnew() {
    done = 0;
  }

  Screen open(String path) {
    page.navigate(path.startsWith("http") ? path : office.at(path));
    return settled();
  }

  /** Waits until the page has what it asked for. */
  Screen settled() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  Screen click(AriaRole role, String name) {
    named(role, name).click();
    done++;
    return this;
  }

  Screen press(String name) {
    return click(AriaRole.BUTTON, name);
  }

  Screen follow(String name) {
    return click(AriaRole.LINK, name);
  }

  Screen fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    done++;
    return this;
  }

  Screen key(String keys) {
    page.keyboard().press(keys);
    done++;
    return this;
  }

  Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
  }

  String headline() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
  }

  /** Waits until the headline says it. */
  Screen says(String words) {
    page.locator("h1").filter(new Locator.FilterOptions().setHasText(words)).waitFor();
    return this;
  }

  /** Waits until it stands somewhere. */
  Screen shows(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  /** Keeps a picture of the whole page, and looks for what keeps people out of it. */
  Screen shot(String name) {
    settled();
    page.evaluate("() => scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    assertThat(barriers()).as(name).isEmpty();
    return this;
  }

  private List<?> barriers() {
    try {
      page.evaluate(Files.readString(AXE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<?>) page.evaluate(FINDINGS);
  }

  /** Whether the page is wider than its window. */
  boolean overflows() {
    Object over =
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
    return Boolean.TRUE.equals(over);
  }

  @Override
  public void close() {
    context.close();
  }
}
