package dev.quarterdeck.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A headless browser without a screen, started once for the tests of a class. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** It must not look for anything outside this machine. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Skips the test, and says why, where there is none and none can be installed. */
  static Chromium start() {
    Path node = find(List.of("node"));
    Path program = find(NAMES);
    if (program == null && install()) {
      program = find(NAMES);
    }
    String missing = node == null ? "no node" : program == null ? "no Chromium" : "";
    if (!missing.isEmpty()) {
      System.out.println("The screens are not tested: there is " + missing + " on the PATH.");
    }
    Assumptions.assumeTrue(missing.isEmpty(), missing);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        String.valueOf(node),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Objects.requireNonNull(program))
                    .setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  private static @Nullable Path find(List<String> names) {
    return names.stream()
        .flatMap(name -> onPath().stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static List<Path> onPath() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(java.io.File.pathSeparator)).map(Path::of).toList();
  }

  /** From Debian's packages, as only root may; a build machine has nobody to do it. */
  private static boolean install() {
    if (!"root".equals(System.getProperty("user.name")) || find(List.of("apt-get")) == null) {
      return false;
    }
    System.out.println("Installing Chromium, to test the screens with.");
    return run("apt-get", "update", "-qq")
        && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException impossible) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
