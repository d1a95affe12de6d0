package dev.quarterdeck.e2e;

import com.microsoft.playwright.Browser;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.Server;
import dev.quarterdeck.server.Settings;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A real server in this process, and a browser before it. */
final class Office implements AutoCloseable {
  static final int WIDE = 1280;
  static final int NARROW = 390;
  static final String PASSWORD = "correct horse battery";
  private static final int HEIGHT = 900;

  private final Chromium chromium;
  private final Data data;
  private final Server server;

  private Office(Chromium chromium, Data data, Server server) {
    this.chromium = chromium;
    this.data = data;
    this.server = server;
  }

  /** An office in which nothing is written yet. */
  static Office empty(Path folder) {
    return empty(folder, null);
  }

  /** An empty office that also believes an identity provider. */
  static Office empty(Path folder, @Nullable Oidc provider) {
    Chromium chromium = Chromium.start();
    Data data = Data.sqlite(folder.resolve("office.db"), Clock.systemUTC());
    return new Office(
        chromium, data, Server.start(data, new Settings(Settings.LOOPBACK, 0, 2, provider)));
  }

  /** The demo organisation, decided with little work so that nobody waits. */
  static Office ofTheDemo(Path folder) throws StaleException {
    Office office = empty(folder);
    WorkspaceReader reader = new WorkspaceReader(Kinds.all());
    Map<String, String> files = new TreeMap<>(reader.read(Path.of("..", "example")).files());
    files.computeIfPresent(
        "organization.yaml", (name, text) -> text.replace("peopleUnit: 0.1", "effort: 2"));
    new Desk(office.data.store(), reader).become(files, new Desk.Signature("demo", "The demo"));
    return office;
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** The address of the link that makes the first account. */
  String setUpLink() {
    return at("/setup?token=" + server.setUpToken());
  }

  /** A fresh browser window that nobody is signed in to. */
  Screen screen(int width) {
    return Screen.in(
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, HEIGHT)
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
        this);
  }

  /** A window in which Anna Holm, the first to come, has made her account. */
  Screen ofTheFirst() {
    Screen screen = screen(WIDE).open(setUpLink());
    screen.fill("User name", "anna").fill("Your name", "Anna Holm");
    return screen.fill("Password", PASSWORD).press("Make the account");
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
    data.close();
  }
}
