package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Folders;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person at a browser waits for: until Decide can be used, and for rows while scrolling. */
record Screens(Path home, Path scratch, boolean quick) {
  private static final double MOST_INTERACTIVE = 1.5;
  private static final double MOST_BLANK = 100;
  private static final int ROUNDS = 9;
  private static final int QUICK_ROUNDS = 3;
  private static final int DOCUMENTS = 100_000;
  private static final int QUICK_DOCUMENTS = 5_000;
  private static final int WHEEL_SECONDS = 8;
  private static final int WHEEL_STEP = 160;
  private static final int WHEEL_MILLIS = 16;
  private static final int DRAGS = 60;
  private static final double MILLI = 1e3;

  /** Rows with their head, as soon as the first is shown. */
  private static final String COUNT =
      """
      document.querySelector('[role=row][aria-rowindex="2"]')?.closest('[role=table]').ariaRowCount
      """;

  static List<Measurement> measure(Path home, boolean quick) throws Exception {
    Path scratch = Files.createTempDirectory("quarterdeck-screen");
    try (Tab tab = Tab.open()) {
      Screens screens = new Screens(home, scratch, quick);
      List<Measurement> all = new ArrayList<>(screens.decide(tab));
      all.addAll(screens.table(tab));
      return all;
    } finally {
      Folders.delete(scratch);
    }
  }

  /** The demo organisation's decision, over and over, with nothing in the browser's cache. */
  private List<Measurement> decide(@Nullable Tab tab) throws IOException, StaleException {
    List<Double> paints = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    if (tab == null) {
      OfficeCommand.tell("There is no Chromium on the PATH: no screen is measured.");
    } else {
      Path kept = example();
      List<String> serve = List.of("serve", "--data", kept.toString());
      try (Running server = Running.start(home, scratch.resolve("errors"), serve);
          Caller caller = Caller.signedIn(server.address(), server.token())) {
        caller.send("POST", "/api/v1/decisions", Map.of(), null);
        awaitDecision(caller);
        enter(tab, server, caller);
        tab.call(
            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script("interactive.js")));
        open(tab, server, "/decide");
        tab.awaited("window.measured"); // the server has met the question then
        for (int round = 0; round < (quick ? QUICK_ROUNDS : ROUNDS); round++) {
          tab.call("Network.clearBrowserCache", Map.of());
          open(tab, server, "/decide");
          JsonNode measured = tab.awaited("window.measured");
          paints.add(measured.path("paint").asDouble() / MILLI);
          seconds.add(measured.path("interactive").asDouble() / MILLI);
        }
      }
      OfficeCommand.tell("Decide, interactive after " + new Spread(seconds).figures() + " s");
    }
    return List.of(
        Measurement.of("Decide, cold cache: first paint, median", new Spread(paints).at(0.5), "s"),
        Measurement.atMost(
            MOST_INTERACTIVE,
            "Decide, cold cache: interactive, median",
            new Spread(seconds).at(0.5),
            "s"));
  }

  /** The demo organisation, decided with little work: the page shows as much. */
  private Path example() throws IOException, StaleException {
    WorkspaceReader reader = new WorkspaceReader(Kinds.all());
    Map<String, String> files = new TreeMap<>(reader.read(home.resolve("example")).files());
    files.computeIfPresent(
        "organization.yaml", (name, text) -> text.replace("peopleUnit: 0.1", "effort: 1"));
    Path kept = Files.createDirectories(scratch.resolve("example"));
    try (Data data = Data.sqlite(kept.resolve("quarterdeck.db"), Clock.systemUTC())) {
      new Desk(data.store(), reader).become(files, new Desk.Signature("bench", "The demo"));
    }
    return kept;
  }

  private static void awaitDecision(Caller caller) throws IOException {
    String state = "";
    while (!state.equals("done")) {
      JsonNode jobs = JsonMapper.shared().readTree(caller.get("/api/v1/decisions").body());
      state = jobs.path("items").path(0).path("state").asString("");
      if (state.equals("failed")) {
        throw new IllegalStateException("The demo must be decided, and was not");
      }
      Tab.pause(1_000);
    }
    Tab.pause(2_000); // what it leaves behind is cleared away
  }

  /** The browser is signed in as the caller is. */
  private static void enter(Tab tab, Running server, Caller caller) throws IOException {
    tab.call("Page.enable", Map.of());
    tab.call("Network.enable", Map.of());
    for (HttpCookie cookie : caller.cookies()) {
      tab.call(
          "Network.setCookie",
          Map.of(
              "name",
              cookie.getName(),
              "value",
              cookie.getValue(),
              "url",
              server.address().toString()));
    }
  }

  private static void open(Tab tab, Running server, String path) throws IOException {
    tab.call("Page.navigate", Map.of("url", server.address().resolve(path).toString()));
  }

  /** A fifth of the documents are initiatives, in one table. */
  private List<Measurement> table(@Nullable Tab tab) throws Exception {
    int documents = quick ? QUICK_DOCUMENTS : DOCUMENTS;
    Path kept = Files.createDirectories(scratch.resolve("kept"));
    if (tab == null) {
      return scrolled("", null);
    }
    try (Data data = Data.sqlite(kept.resolve("quarterdeck.db"), Clock.systemUTC())) {
      new MadeOffice(documents).into(data.store());
    }
    List<String> serve = List.of("serve", "--data", kept.toString());
    try (Running server = Running.start(home, scratch.resolve("errors"), serve);
        Caller caller = Caller.signedIn(server.address(), server.token())) {
      enter(tab, server, caller);
      long start = System.nanoTime();
      open(tab, server, "/initiatives");
      int rows = tab.awaited(COUNT).asInt();
      List<Measurement> all = new ArrayList<>();
      all.add(Measurement.of("rows of the table of initiatives", rows - 1, "rows"));
      all.add(
          Measurement.of(
              "until the table has rows",
              (System.nanoTime() - start) / MILLI / MILLI / MILLI,
              "s"));
      Tab.pause(2_000);
      tab.evaluate(script("scrolling.js"));
      wheel(tab);
      all.addAll(scrolled("turning the wheel, ", tab.evaluate("scrolling.end()")));
      tab.evaluate("scrolling.drag(%d)".formatted(DRAGS));
      all.addAll(scrolled("dragging the bar, ", tab.evaluate("scrolling.end()")));
      return all;
    }
  }

  /** Ten thousand pixels a second: more than a hand does for long. */
  private static void wheel(Tab tab) throws IOException {
    Map<String, Object> turn =
        Map.of("type", "mouseWheel", "x", 640, "y", 600, "deltaX", 0, "deltaY", WHEEL_STEP);
    for (int i = 0; i < WHEEL_SECONDS * 1_000 / WHEEL_MILLIS; i++) {
      tab.call("Input.dispatchMouseEvent", turn);
      Tab.pause(WHEEL_MILLIS);
    }
  }

  private static List<Measurement> scrolled(String how, @Nullable JsonNode frames) {
    double nothing = Double.NaN;
    double blank = frames == null ? nothing : frames.path("blank").asDouble(nothing);
    double longest = frames == null ? nothing : frames.path("longest").asDouble(nothing);
    double rows = frames == null ? nothing : frames.path("rows").asDouble(nothing);
    return List.of(
        Measurement.of(how + "rows passed", rows, "rows"),
        Measurement.atMost(MOST_BLANK, how + "rows blank at most for", blank, "ms"),
        Measurement.of(how + "longest frame", longest, "ms"));
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Screens.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must be in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
