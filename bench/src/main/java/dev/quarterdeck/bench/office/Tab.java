package dev.quarterdeck.bench.office;

import dev.quarterdeck.bench.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one tab of a headless Chromium, spoken to by the Chrome DevTools Protocol: what is measured
 * needs a browser, but nothing that clicks and waits for it.
 */
final class Tab implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Pattern AT = Pattern.compile("DevTools listening on ws://([^/]+)/");
  private static final long MOST_SECONDS = 120;

  private final Process process;
  private final Path profile;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private @Nullable WebSocket socket;

  private Tab(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** Null where there is no Chromium or Chrome on the PATH. */
  static @Nullable Tab open() throws IOException {
    Path program = program();
    if (program == null) {
      return null;
    }
    Path profile = Files.createTempDirectory("quarterdeck-tab");
    List<String> line =
        List.of(
            program.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-GB",
            "--window-size=1280,900",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    Tab tab = new Tab(new ProcessBuilder(line).start(), profile);
    try {
      tab.connect();
    } catch (IOException | RuntimeException failed) {
      tab.close();
      throw failed;
    }
    return tab;
  }

  private static @Nullable Path program() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return NAMES.stream()
        .flatMap(name ->
            Arrays.stream(path.split(java.io.File.pathSeparator)).map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private void connect() throws IOException {
    String at = at();
    HttpRequest tabs = HttpRequest.newBuilder(URI.create("http://" + at + "/json/list")).build();
    try {
      String list = client.send(tabs, BodyHandlers.ofString()).body();
      for (JsonNode tab : JsonMapper.shared().readTree(list)) {
        if (tab.path("type").asString("").equals("page")) {
          URI address = URI.create(tab.path("webSocketDebuggerUrl").asString());
          socket = client.newWebSocketBuilder().buildAsync(address, new Answers()).get();
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } catch (ExecutionException refused) {
      throw new IOException(refused);
    }
    throw new IOException("Chromium must have a tab, and has none");
  }

  private String at() throws IOException {
    BufferedReader errors = process.errorReader();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      Matcher found = AT.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> errors.lines().forEach(ignored -> {}));
        return found.group(1);
      }
    }
    throw new IOException("Chromium must start, and ended");
  }

  /** Puts parts of messages together; what nobody asked for is dropped. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        JsonNode answer = JsonMapper.shared().readTree(message.toString());
        message.setLength(0);
        CompletableFuture<JsonNode> waiting = asked.remove(answer.path("id").asInt(0));
        if (waiting != null) {
          waiting.complete(answer);
        }
      }
      from.request(1);
      return null;
    }
  }

  /**
   * Has the browser do something, and waits until it has.
   *
   * @param method such as {@code Page.navigate}
   */
  JsonNode call(String method, Map<String, ?> parameters) throws IOException {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    String text =
        JsonMapper.shared()
            .writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    try {
      Objects.requireNonNull(socket, "it is connected").sendText(text, true).get();
      JsonNode said = answer.get(MOST_SECONDS, TimeUnit.SECONDS);
      if (said.has("error")) {
        throw new IOException(method + ": " + said.path("error"));
      }
      return said.path("result");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException(method, failed);
    }
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String expression) throws IOException {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException("In the page: " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Asks the page now and then until an expression is something. */
  JsonNode awaited(String expression) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (System.nanoTime() < end) {
      JsonNode found = evaluate(expression);
      if (!found.isMissingNode() && !found.isNull()) {
        return found;
      }
      pause(200);
    }
    throw new IOException("The page must come to " + expression + ", and did not");
  }

  static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    client.shutdownNow();
    Folders.delete(profile);
  }
}
