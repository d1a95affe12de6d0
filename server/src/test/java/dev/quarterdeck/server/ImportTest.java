package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.store.Data;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pasted table becomes initiatives, and can be taken back. */
@SuppressWarnings("NullAway.Init")
class ImportTest {
  private static final String IMPORTS = "/api/v1/imports";
  private static final String TABLE =
      """
      ID\tProject\tBudget (EUR)\tSavings\tStart\tEnd
      1\tNew ERP\t1200000\t3000000\t2027-01-01\t2028-06-30
      2\tPortal\t300000\tn/a\t2027-04-01\t2027-12-31
      2\tPortal again\t300000\t1\t2027-04-01\t2027-12-31
      """;

  @TempDir Path scratch;
  private Data data;
  private Server server;
  private Browser anna;

  @BeforeEach
  void start() {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    server = Server.start(data, new Settings(Settings.LOOPBACK, 0, 2));
    anna = new Browser(server).setUp(server);
  }

  @AfterEach
  void stop() {
    server.close();
    data.close();
  }

  private Answer propose() {
    return anna.post(
        IMPORTS + "/proposal", Map.of("name", "ours.tsv", "content", TABLE, "encoding", "text"));
  }

  private Answer run(boolean dryRun) {
    return run(dryRun, null);
  }

  private Answer run(boolean dryRun, @Nullable Map<String, String> first) {
    Map<String, Object> order = new HashMap<>();
    order.put("name", "ours.tsv");
    order.put("content", TABLE);
    order.put("encoding", "text");
    order.put("mapping", propose().json().get("mapping").stringValue());
    order.put("dryRun", dryRun);
    if (first != null) {
      order.put("first", first);
    }
    return anna.post(IMPORTS, order);
  }

  private static Map<String, String> answers(String rate, String money) {
    return Map.of("title", "Ours: \"a & b\"", "currency", "EUR", "rate", rate, "money", money);
  }

  @Test
  void aMappingIsProposed() {
    Answer proposal = propose();
    assertThat(proposal.status()).as(proposal.text()).isEqualTo(200);
    assertThat(proposal.json().get("columns").toString())
        .contains("\"Budget (EUR)\"", "\"Savings\"");
    assertThat(proposal.json().get("rows").intValue()).isEqualTo(3);
    assertThat(proposal.json().get("mapping").stringValue()).contains("cost: Budget (EUR)");
  }

  @Test
  void aTrialSaysWhatBecomesOfEachRowAndStoresNothing() {
    Answer trial = run(true);
    assertThat(trial.status()).as(trial.text()).isEqualTo(200);
    assertThat(trial.json().get("added").intValue()).isEqualTo(2);
    assertThat(trial.json().get("rejected").intValue()).isEqualTo(1);
    assertThat(trial.json().get("notValued").intValue()).isEqualTo(1);
    assertThat(trial.json().get("rows").size()).isEqualTo(3);
    assertThat(trial.json().get("rows").get(2).get("state").stringValue()).isEqualTo("rejected");
    assertThat(trial.json().get("rows").get(2).get("problems").toString())
        .contains("must be unique");
    assertThat(trial.json().get("organization").toString()).contains("currency: EUR", "2027-01-01");
    assertThat(data.store().head().number()).isZero();
  }

  @Test
  void anImportIsOneRevisionThatCanBeUndone() {
    Answer applied = run(false);
    assertThat(applied.json().get("revision").longValue()).as(applied.text()).isEqualTo(1);
    Answer list = anna.get("/api/v1/documents?kind=Initiative");
    assertThat(list.json().get("total").longValue()).isEqualTo(2);
    assertThat(run(true).json().get("same").intValue()).isEqualTo(2);
    assertThat(anna.post("/api/v1/revisions/1/undo", Map.of()).status()).isEqualTo(200);
    assertThat(anna.get("/api/v1/documents?kind=Initiative").json().get("total").longValue())
        .isZero();
  }

  @Test
  void whatIsNoTableIsRefusedWithTheReason() {
    String zip =
        Base64.getEncoder().encodeToString("PK, but no workbook".getBytes(StandardCharsets.UTF_8));
    Answer refused =
        anna.post(
            IMPORTS + "/proposal",
            Map.of("name", "../x.xlsx", "content", zip, "encoding", "base64"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("detail").stringValue()).isNotBlank();
  }

  @Test
  void anEmptyOfficeGetsWhatADecisionNeedsWithItsFirstTable() {
    var asked = run(true).json().get("first");
    assertThat(asked.get("currency").stringValue()).isEqualTo("EUR");
    assertThat(asked.get("budget").booleanValue()).isTrue();
    assertThat(asked.get("busiest").get("year").intValue()).isEqualTo(2027);
    // 365 of the 547 days from 2027-01-01 to 2028-06-30
    assertThat(asked.get("busiest").get("amount").doubleValue())
        .isCloseTo(1_200_000 * 365.0 / 547, within(1e-6));

    Answer applied = run(false, answers("8 %", "1.5M"));
    assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    assertThat(applied.json().get("first").isNull()).isTrue();
    assertThat(applied.json().get("organization").size()).isZero();
    Answer overview = anna.get("/api/v1/workspace");
    assertThat(overview.json().get("organization").stringValue()).isEqualTo("Ours: \"a & b\"");
    assertThat(overview.json().get("errors").intValue()).as(problems()).isZero();
    assertThat(overview.json().get("documents").get("budget").intValue()).isEqualTo(1);
    assertThat(data.store().head().number()).isEqualTo(1);
  }

  private String problems() {
    return anna.get("/api/v1/problems").text();
  }

  @Test
  void anAnswerThatIsNoneIsRefusedAndNothingIsStored() {
    Answer refused = run(false, answers("much", "1M"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("detail").stringValue()).contains("rate", "much");
    assertThat(run(false, answers("8 %", "plenty")).json().get("detail").stringValue())
        .contains("plenty");
    assertThat(data.store().head().number()).isZero();
  }

  @Test
  void anOfficeThatSaysWhoItIsGetsNoSecondOrganization() {
    run(false, answers("8 %", ""));
    assertThat(problems()).doesNotContain("\"error\"");
    String after = TABLE.replace("2028-06-30", "2033-06-30");
    Map<String, Object> order = new HashMap<>();
    order.put("name", "more.tsv");
    order.put("content", after.replace("\n1", "\n3"));
    order.put("encoding", "text");
    order.put("mapping", propose().json().get("mapping").stringValue());
    order.put("dryRun", false);
    order.put("first", answers("8 %", ""));
    assertThat(anna.post(IMPORTS, order).json().get("detail").stringValue())
        .contains("an Organization already");
    order.put("dryRun", true);
    assertThat(anna.post(IMPORTS, order).json().get("organization").toString())
        .contains("starts: 2027-01-01, plan: 26");
  }
}
