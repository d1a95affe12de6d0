package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.store.Data;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What who runs the server sees of it. */
class HealthTest {
  @TempDir Path scratch;

  @Test
  void itSaysWhetherItLivesAndWhetherItsStoreDoes() {
    Data data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    try (Server server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 1))) {
      Browser guest = new Browser(server);
      assertThat(guest.get("/health").text()).isEqualTo("{\"status\":\"up\"}");
      assertThat(guest.get("/health/ready").text()).isEqualTo("{\"status\":\"ready\"}");
      assertThat(guest.get("/actuator").text()).doesNotContain("health");
      data.close();
      Answer away = guest.get("/health/ready");
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.header("Content-Type")).startsWith("application/problem+json");
      assertThat(away.text()).contains("The store must answer").doesNotContain("Hikari", "jdbc");
      assertThat(guest.get("/health").status()).isEqualTo(200);
    }
  }

  @Test
  void figuresNameEndpointsAndNothingOfARequest() {
    try (Data data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
        Server server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 1))) {
      Browser anna = new Browser(server).setUp(server);
      for (int i = 0; i < 50; i++) {
        anna.get("/api/v1/documents/need/secret" + i + "?q=secret");
        anna.get("/secret/" + i);
        anna.send("SECRET" + i, "/api/v1/session", null, Map.of());
      }
      Answer metrics = anna.get("/api/v1/metrics");
      assertThat(metrics.header("Content-Type")).startsWith("text/plain");
      assertThat(metrics.text())
          .contains(
              "quarterdeck_request_seconds_count{method=\"GET\","
                  + "endpoint=\"/api/v1/documents/{kind}/{name}\",status=\"4xx\"} 50\n",
              "le=\"+Inf\"",
              "quarterdeck_revision 0\n",
              "quarterdeck_decisions_open 0\n")
          .doesNotContain("secret", "SECRET", "anna");
      assertThat(metrics.text().lines().count()).isLessThan(200);
    }
  }

  @Test
  void whatGoesWrongIsALineOfJsonWhenAskedFor() throws Exception {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    LoggerContext context = new LoggerContext();
    try (PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setErr(listening);
      context.setMDCAdapter(new LogbackMDCAdapter());
      context.putProperty("qd.log", "json");
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(Objects.requireNonNull(Server.class.getResource("/logback.xml")));
      context.getLogger("a").warn("It \"failed\"", new IllegalStateException("first\nsecond"));
    } finally {
      System.setErr(err);
      context.stop();
    }
    String line = said.toString(StandardCharsets.UTF_8);
    assertThat(line.lines()).hasSize(1);
    var json = JsonMapper.shared().readTree(line);
    assertThat(json.get("level").stringValue()).isEqualTo("WARN");
    assertThat(json.get("formattedMessage").stringValue()).isEqualTo("It \"failed\"");
    assertThat(json.get("throwable").get("message").stringValue()).isEqualTo("first\nsecond");
  }
}
