package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.http.BodyLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Requests that want more than they are owed, over the wire; the office is a folder. */
class HostileTest extends ServedFolder {
  private static final String PROBLEM = "application/problem+json";
  private static final String DOCUMENTS = "/api/v1/documents";
  private static final String END = "Host: 127.0.0.1\r\nConnection: close\r\n\r\n";

  /** Texts that mean something to a database, template, header, path, page or spreadsheet. */
  private static final List<String> HOSTILE =
      List.of(
          "'; drop table entry; --",
          "\" or \"1\"=\"1",
          "x' union select password from account --",
          "${7*191} #{7*191} {{7*191}} <%= 7*191 %>",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "a\r\nSet-Cookie: hostile=1\r\n\r\n<html>",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "nothing\u0000.yaml",
          "\u202Egpj.exe \uD83D\uDE80 \uD800",
          "=cmd|' /C calc'!A0",
          "x".repeat(20_000));

  /** It says no more than an answer may, and what is wrong as a problem. */
  private static void isHarmless(Answer answer, String what) {
    assertThat(answer.status()).as(what + ": " + answer.text()).isLessThan(500);
    saysNothing(answer.text(), what);
    assertThat(answer.header("Set-Cookie")).as(what).doesNotContain("hostile");
    assertThat(answer.header("Content-Type"))
        .as(what)
        .startsWith(answer.status() < 400 ? "application/json" : PROBLEM);
    assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
  }

  private static void saysNothing(String text, String what) {
    assertThat(text)
        .as(what)
        .doesNotContain("Exception", "\tat ", "at dev.", "at org.", "SQLITE", "org.springframework")
        .doesNotContain("root:", "create table", "spring.", "Manifest-Version", "1337")
        .doesNotContain("$argon2");
  }

  @Test
  void whatIsWrittenIsTextAndNothingElse() {
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      String quoted = JsonMapper.shared().writeValueAsString(text);
      String yaml =
          "kind: Need\nmetadata: {name: h%d, title: %s}\nspec: {statement: %s}\n"
              .formatted(i, quoted, quoted);
      Map<String, String> put = Map.of("text", yaml, "reason", text);
      isHarmless(anna.send("PUT", DOCUMENTS + "/need/h" + i, put, Map.of()), "put " + text);
      isHarmless(anna.get(DOCUMENTS + "/need/h" + i), "get " + text);
      Map<String, Object> account =
          Map.of(
              "user", text, "name", text, "roles", List.of("reader"), "password", text + "12345");
      isHarmless(anna.post("/api/v1/accounts", account), "account " + text);
      isHarmless(anna.post(DOCUMENTS + "/check", Map.of("text", text)), "check " + text);
      isHarmless(anna.post("/api/v1/decisions", Map.of("scenario", text)), "scenario " + text);
      isHarmless(anna.post("/api/v1/revisions/99/undo", Map.of("reason", text)), "undo " + text);
      Browser guest = new Browser(server);
      guest.get("/api/v1/session");
      Map<String, String> first =
          Map.of("token", text, "user", text, "name", text, "password", text);
      isHarmless(guest.post("/api/v1/setup", first), "setup " + text);
      isHarmless(guest.post("/api/v1/session", first), "session " + text);
    }
    Answer named =
        anna.post(
            "/api/v1/accounts",
            Map.of(
                "user",
                "bobby",
                "name",
                HOSTILE.get(4),
                "roles",
                List.of("reader"),
                "password",
                "correct horse battery"));
    isHarmless(named, "a name");
    assertThat(named.json().get("name").stringValue()).isEqualTo(HOSTILE.get(4));
    assertThat(data.store().audit()).isEmpty();
    assertThat(anna.get("/api/v1/accounts").json().get("items").size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void whatIsAskedForIsTextAndNothingElse() {
    for (String query :
        List.of(
            "?kind=goal'%20or%20'1'='1",
            "?q=%25'%3Bdrop%20table%20entry%3B--",
            "?limit=-5&after=%00",
            "?limit=99999999999999999999",
            "?q=" + "x".repeat(4_000),
            "?q=%E0%80%80&kind=%F0%9F",
            "?after=a%0d%0aSet-Cookie:%20hostile=1",
            "/need/none%0d%0aSet-Cookie:%20hostile=1",
            "/need/none?revision=-9223372036854775808",
            "/need/none?revision=' or 1")) {
      isHarmless(anna.get(DOCUMENTS + query.replace(" ", "%20")), query);
    }
    isHarmless(anna.get("/api/v1/revisions?before=9e99"), "before");
    isHarmless(anna.get("/api/v1/events?before=1%20or%201"), "events");
    isHarmless(anna.get("/api/v1/decisions/x'%20or%20'1'='1"), "decision");
    for (String tag : List.of("' or 1=1", "\"1\", \"2\"", "W/\"99999999999999999999\"", "*")) {
      Map<String, String> match = Map.of("If-Match", tag);
      Answer removed = anna.send("DELETE", DOCUMENTS + "/need/none", null, match);
      assertThat(removed.status()).as(tag).isBetween(400, 499);
      isHarmless(removed, tag);
    }
  }

  @Test
  void pathsLeadNowhere() throws IOException {
    for (String path :
        List.of(
            "/assets/../application.properties",
            "/assets/..%2fapplication.properties",
            "/assets/%2e%2e/%2e%2e/etc/passwd",
            "/assets/%252e%252e%252fapplication.properties",
            "/..%5c..%5cetc%5cpasswd",
            "/assets\\..\\application.properties",
            "/application.properties",
            "/logback.xml",
            "/db/sqlite/V1__store.sql",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/web.xml",
            "/dev/quarterdeck/server/Server.class",
            "//etc/passwd",
            "/.quarterdeck/history.db",
            "/index.html%00.js",
            "/api/v1/documents/..;/accounts",
            "/api/v1/documents/goal/..%2f..%2fetc%2fpasswd",
            "file:///etc/passwd",
            "http://elsewhere.example/etc/passwd")) {
      String answer = Wire.ask(server, "GET " + path + " HTTP/1.1\r\n" + anna.signed() + END);
      saysNothing(answer, path);
      boolean page = answer.contains("<script type=\"module\"");
      assertThat(answer).as(path).startsWith(page ? "HTTP/1.1 200" : "HTTP/1.1 4");
      assertThat(page || answer.contains(PROBLEM)).as(path + ": " + answer).isTrue();
    }
  }

  @Test
  void documentsStayInTheirFolder() throws IOException {
    for (String name : List.of("..", ".", "%2e%2e", "..%2fx", "%5c..%5cx", "a%00b", "c:x", "~")) {
      for (String kind : List.of("need", "..", ".quarterdeck", "%2e%2e", "a%2fb")) {
        String text =
            "kind: %s\nmetadata: {name: \"%s\"}\n".formatted(kind, name.replace("%2e", "."));
        Answer answer =
            anna.send("PUT", DOCUMENTS + "/" + kind + "/" + name, Map.of("text", text), Map.of());
        isHarmless(answer, kind + "/" + name);
      }
    }
    try (Stream<Path> outside = Files.walk(scratch)) {
      assertThat(outside.filter(file -> !file.startsWith(office) && Files.isRegularFile(file)))
          .isEmpty();
    }
    try (Stream<Path> hidden = Files.walk(office.resolve(".quarterdeck"))) {
      assertThat(hidden.map(Path::toString).filter(file -> file.endsWith(".yaml"))).isEmpty();
    }
  }

  @Test
  void bombsDoNotGoOff() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias))));
    }
    for (String yaml :
        List.of(
            laughs.toString(),
            "[".repeat(100_000),
            "? ".repeat(50_000),
            "a: &a [*a]\n",
            "kind: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "x: " + "y".repeat(3 << 20))) {
      Map<String, String> text = Map.of("text", yaml);
      String what = yaml.substring(0, 10);
      isHarmless(anna.post(DOCUMENTS + "/check", text), what);
      Answer put = anna.send("PUT", DOCUMENTS + "/need/bomb", text, Map.of());
      assertThat(put.status()).as(what).isEqualTo(422);
      isHarmless(put, what);
    }
    for (String json :
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            "{\"text\": 7",
            "null",
            "",
            "{\"text\":1" + "0".repeat(100_000) + "}")) {
      for (String[] call : bodies()) {
        Answer answer = anna.send(call[0], call[1], json, Map.of());
        assertThat(answer.status()).as(call[1] + json.length()).isBetween(400, 499);
        isHarmless(answer, call[1]);
      }
    }
  }

  /** What takes a body: method and path. */
  private static List<String[]> bodies() {
    List<String[]> bodies = new ArrayList<>();
    for (Call call : Call.ALL) {
      if (call.method().equals("POST") || call.method().equals("PUT")) {
        bodies.add(new String[] {call.method(), call.path()});
      }
    }
    bodies.add(new String[] {"POST", "/api/v1/session"});
    bodies.add(new String[] {"POST", "/api/v1/setup"});
    return bodies;
  }

  @Test
  void nothingLargerThanItMayBeIsRead() throws IOException {
    String json = "Content-Type: application/json\r\n";
    Browser guest = new Browser(server);
    guest.get("/api/v1/session");
    for (String[] call : bodies()) {
      String head = call[0] + " " + call[1] + " HTTP/1.1\r\n" + json;
      String said = "Content-Length: " + (BodyLimit.MOST_BYTES + 1) + "\r\n" + END + "[";
      String answer = Wire.ask(server, head + anna.signed() + said);
      assertThat(answer).as(call[1]).startsWith("HTTP/1.1 413").contains(PROBLEM, "at most");
      int more = BodyLimit.MOST_BYTES_UNKNOWN + 1;
      String little = "Content-Length: " + more + "\r\n" + END + "[".repeat(more);
      assertThat(Wire.ask(server, head + guest.signed() + little)).startsWith("HTTP/1.1 413");
    }
    String head = "POST /api/v1/session HTTP/1.1\r\n" + json + guest.signed();
    String chunk = Integer.toHexString(70_000) + "\r\n" + "[".repeat(70_000) + "\r\n0\r\n\r\n";
    String unsaid = head + "Transfer-Encoding: chunked\r\n" + END + chunk.replace("[", " ");
    assertThat(Wire.ask(server, unsaid)).startsWith("HTTP/1.1 413").contains(PROBLEM, "65536");
  }

  @Test
  void forgedCallsChangeNothing() throws IOException {
    String cookie = anna.signed().lines().findFirst().orElseThrow() + "\r\n";
    for (String[] call : bodies()) {
      String forged =
          "%s %s HTTP/1.1\r\n%sOrigin: https://hostile.example\r\nContent-Type: text/plain\r\n"
              .formatted(call[0], call[1], cookie);
      String answer = Wire.ask(server, forged + "Content-Length: 2\r\n" + END + "{}");
      assertThat(answer).as(call[1]).startsWith("HTTP/1.1 403").contains(PROBLEM);
      assertThat(answer).as(call[1]).doesNotContain("Access-Control-Allow");
    }
    String asked =
        "OPTIONS /api/v1/accounts HTTP/1.1\r\nOrigin: https://hostile.example\r\n"
            + "Access-Control-Request-Method: POST\r\n"
            + END;
    assertThat(Wire.ask(server, asked)).doesNotContain("Access-Control-Allow");
    for (String[] call : bodies()) {
      Map<String, String> plain = Map.of("Content-Type", "text/plain");
      Answer answer = anna.send(call[0], call[1], null, plain);
      // 404 of what takes no body and is about nothing that is there
      assertThat(answer.status()).as(call[1]).isIn(400, 404, 415);
    }
  }

  @Test
  void requestsThatAreNoHttpAreRefused() throws IOException {
    String large = "X-Large: " + "x".repeat(64 << 10) + "\r\n";
    String many = "X-Many: x\r\n".repeat(5_000);
    for (String request :
        List.of(
            "GET / HTTP/1.1\r\n" + large + END,
            "GET / HTTP/1.1\r\n" + many + END,
            "GET /" + "x".repeat(64 << 10) + " HTTP/1.1\r\n" + END,
            "NONSENSE\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            "GET /<script> HTTP/1.1\r\n" + END,
            "POST /api/v1/session HTTP/1.1\r\nContent-Length: -1\r\n" + END,
            "POST /api/v1/session HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + END,
            "POST /api/v1/session HTTP/1.1\r\nTransfer-Encoding: odd, chunked\r\n" + END,
            "TRACE / HTTP/1.1\r\n" + END)) {
      String what = request.substring(0, Math.min(60, request.length()));
      String answer = Wire.ask(server, request);
      assertThat(answer).as(what).matches("(?s)HTTP/1.1 (4|501).*");
      assertThat(answer).as(what).doesNotContain("<html", "Tomcat", "X-Large");
      saysNothing(answer, what);
    }
  }

  @Test
  void whoSpeaksSlowlyKeepsNobodyOut() throws IOException {
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        slow.add(new Wire(server).say("GET /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nX-S"));
      }
      assertThat(anna.get("/api/v1/session").status()).isEqualTo(200);
    } finally {
      for (Wire wire : slow) {
        wire.close();
      }
    }
  }

  @Test
  void aSessionIsNotKnownBeforeNorReadByScripts() {
    Browser ben = new Browser(server);
    ben.get("/api/v1/session");
    Answer answer =
        ben.post("/api/v1/session", Map.of("user", "anna", "password", "correct horse battery"));
    assertThat(answer.whole().headers().allValues("Set-Cookie"))
        .anyMatch(cookie ->
            cookie.startsWith("QDSESSION=")
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Strict"));
    String before = ben.cookie("QDSESSION");
    ben.get("/api/v1/session");
    ben.post("/api/v1/session", Map.of("user", "anna", "password", "correct horse battery"));
    assertThat(ben.cookie("QDSESSION")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void whatIsThereIsRefusedToRolesLikeWhatIsNot() {
    String text = "kind: Need\nmetadata: {name: ours}\nspec: {statement: Ours}\n";
    Answer ours = anna.send("PUT", DOCUMENTS + "/need/ours", Map.of("text", text), Map.of());
    String tag = ours.header("ETag");
    String password = "correct horse battery";
    anna.post(
        "/api/v1/accounts",
        Map.of("user", "rita", "name", "", "roles", List.of("reader"), "password", password));
    Browser rita = new Browser(server);
    rita.get("/api/v1/session");
    rita.post("/api/v1/session", Map.of("user", "rita", "password", password));
    rita.get("/api/v1/session");
    String decision = anna.post("/api/v1/decisions", Map.of()).header("Location");
    String revision = tag.replace("\"", "");
    Map<String, String> match = Map.of("If-Match", tag);
    assertThat(
            List.of(
                rita.send("DELETE", DOCUMENTS + "/need/ours", null, match).status(),
                rita.send("PUT", DOCUMENTS + "/need/ours", Map.of("text", text), match).status(),
                rita.post("/api/v1/revisions/" + revision + "/undo", Map.of()).status(),
                rita.send("DELETE", decision, null, Map.of()).status(),
                rita.get("/api/v1/accounts").status(),
                rita.send(
                        "PUT",
                        "/api/v1/accounts/rita",
                        Map.of("roles", List.of("admin"), "enabled", true),
                        Map.of())
                    .status()))
        .containsOnly(403);
    assertThat(rita.get("/api/v1/session").json().get("roles").toString())
        .isEqualTo("[\"reader\"]");
  }
}
