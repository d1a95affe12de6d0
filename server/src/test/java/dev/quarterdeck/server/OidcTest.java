package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.access.Role;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by an identity provider, over the wire. */
@SuppressWarnings("NullAway.Init")
class OidcTest {
  private static final String BEGIN = "/api/v1/sign-in/oidc";

  @TempDir private Path scratch;
  private Issuer issuer;
  private Data data;
  private Server server;
  private Browser anna;

  @BeforeEach
  void start() throws IOException {
    issuer = new Issuer(Settings.LOOPBACK);
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    server = Server.start(data, settings(issuer.address()));
    anna = new Browser(server).setUp(server);
  }

  @AfterEach
  void stop() {
    server.close();
    data.close();
    issuer.close();
  }

  private static Settings settings(URI issuer) {
    Map<String, Set<Role>> roles =
        Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> "it-" + role.word(), Set::of));
    Oidc oidc = new Oidc("Contoso", issuer, Issuer.CLIENT, Issuer.SECRET, "groups", roles, null);
    return new Settings(Settings.LOOPBACK, 0, 1, oidc);
  }

  /** Where the provider sends the browser back to. */
  private String asked(Browser browser, String begin) {
    Answer begun = browser.get(begin);
    assertThat(begun.status()).as(begun.text()).isEqualTo(302);
    assertThat(begun.header("Location")).startsWith(issuer.address() + "/authorize?");
    assertThat(begun.whole().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("QDOIDC=")
                .contains("HttpOnly", "SameSite=Lax", "Path=" + BEGIN + ";"));
    HttpRequest request = HttpRequest.newBuilder(URI.create(begun.header("Location"))).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var sent = client.send(request, BodyHandlers.discarding());
      assertThat(sent.statusCode()).as("the provider takes the question").isEqualTo(302);
      URI back = URI.create(sent.headers().firstValue("Location").orElseThrow());
      return back.getRawPath() + "?" + back.getRawQuery();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes there and back; where that leads. */
  private String signIn(Browser browser) {
    return browser.get(asked(browser, BEGIN)).header("Location");
  }

  private void refused(String why) {
    Browser browser = new Browser(server);
    assertThat(signIn(browser)).isEqualTo("/sign-in?refused=" + why);
    assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(browser.cookie("QDSESSION")).isEmpty();
    assertThat(anna.get("/api/v1/accounts").json().get("items").size()).isEqualTo(1);
  }

  @Test
  void aGroupGivesItsRoleAndNothingElse() {
    assertThat(anna.get("/api/v1/sign-in").json().get("provider").stringValue())
        .isEqualTo("Contoso");
    for (Role role : Role.values()) {
      issuer.subject = "of " + role;
      issuer.user = role.word();
      issuer.groups = List.of("it-" + role.word(), "everybody");
      Browser browser = new Browser(server);
      assertThat(signIn(browser)).isEqualTo("/");
      Answer session = browser.get("/api/v1/session");
      assertThat(session.json().get("user").stringValue()).isEqualTo(role.word());
      assertThat(session.json().get("name").stringValue()).isEqualTo("Cara Lund");
      assertThat(session.json().get("roles").toString()).isEqualTo("[\"" + role.word() + "\"]");
      for (Call call : Call.ALL) {
        int status = call.by(browser).status();
        boolean may = call.needs().roles().contains(role);
        assertThat(status == 403).as(role + " " + call + " " + status).isEqualTo(!may);
      }
    }
    assertThat(anna.get("/api/v1/events").text())
        .contains("\"action\":\"sign-in\",\"subject\":\"finance\",\"detail\":\"Contoso\"");
  }

  @Test
  void rolesFollowTheGroupsAtTheNextSignIn() {
    issuer.groups = List.of("it-admin", "it-reader");
    Browser cara = new Browser(server);
    signIn(cara);
    assertThat(cara.get("/api/v1/accounts").status()).isEqualTo(200);
    issuer.groups = List.of("it-reader");
    issuer.name = "Cara Friis";
    Browser again = new Browser(server);
    signIn(again);
    assertThat(again.get("/api/v1/session").text()).contains("Cara Friis", "[\"reader\"]");
    assertThat(cara.get("/api/v1/accounts").status()).as("and at once elsewhere").isEqualTo(403);
  }

  @Test
  void anAccountIsNobodyElsesWhateverTheyAreCalled() {
    issuer.groups = List.of("it-reader");
    issuer.user = "anna";
    Browser other = new Browser(server);
    signIn(other);
    assertThat(other.get("/api/v1/session").json().get("user").stringValue()).isEqualTo("anna-2");
    issuer.subject = "0002";
    issuer.user = "  <Ørn>/../" + "x".repeat(300);
    Browser odd = new Browser(server);
    assertThat(signIn(odd)).isEqualTo("/");
    assertThat(odd.get("/api/v1/session").json().get("user").stringValue()).matches("rn--..-x{47}");
    assertThat(anna.get("/api/v1/session").json().get("user").stringValue()).isEqualTo("anna");
  }

  @Test
  void noPasswordFitsAnAccountWithoutOne() {
    issuer.groups = List.of("it-admin");
    signIn(new Browser(server));
    Browser guesser = new Browser(server);
    guesser.get("/api/v1/session");
    for (String guess : List.of("", " ", "null")) {
      assertThat(
              guesser.post("/api/v1/session", Map.of("user", "cara", "password", guess)).status())
          .isEqualTo(401);
    }
  }

  @Test
  void whoAdministersClosesAnAccountButGivesItNoOtherRoles() {
    issuer.groups = List.of("it-admin");
    Browser cara = new Browser(server);
    signIn(cara);
    String path = "/api/v1/accounts/cara";
    Answer roles =
        anna.send("PUT", path, Map.of("roles", List.of("cto"), "enabled", true), Map.of());
    assertThat(roles.status()).isEqualTo(422);
    assertThat(roles.text()).contains("'cara' must come from their groups");
    Answer last =
        cara.send(
            "PUT",
            "/api/v1/accounts/anna",
            Map.of("roles", List.of("cto"), "enabled", true),
            Map.of());
    assertThat(last.status()).as("a provider may be away").isEqualTo(422);
    anna.send("PUT", path, Map.of("roles", List.of("admin"), "enabled", false), Map.of());
    assertThat(cara.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(signIn(new Browser(server))).isEqualTo("/sign-in?refused=closed");
  }

  @Test
  void withoutAGroupThatHasARoleNobodyComesIn() {
    for (List<String> groups : List.of(List.<String>of(), List.of("everybody", "IT-CTO"))) {
      issuer.groups = groups;
      refused("role");
    }
    issuer.claims = claims -> claims.claim("groups", Map.of("it-cto", true));
    refused("role");
    issuer.claims = claims -> claims.claim("groups", null).claim("roles", List.of("it-cto"));
    refused("role");
  }

  @Test
  void aTokenThatIsNotForThisSignInIsRefused() {
    issuer.groups = List.of("it-cto");
    Instant old = Instant.now().minusSeconds(600);
    List<UnaryOperator<JWTClaimsSet.Builder>> twists =
        List.of(
            claims -> claims.claim("nonce", "of another sign-in"),
            claims -> claims.claim("nonce", null),
            claims -> claims.audience("another-office"),
            claims -> claims.audience(List.of(Issuer.CLIENT, "another-office")),
            claims -> claims.audience((String) null),
            claims -> claims.issuer("https://hostile.example"),
            claims -> claims.subject(null),
            claims -> claims.expirationTime(Date.from(old)),
            claims -> claims.expirationTime(null));
    for (UnaryOperator<JWTClaimsSet.Builder> twist : twists) {
      issuer.claims = twist;
      refused("failed");
    }
  }

  @Test
  void aTokenThatTheProviderDidNotSignIsRefused() {
    issuer.groups = List.of("it-cto");
    issuer.signing = claims -> new PlainJWT(claims).serialize();
    refused("failed");
    issuer.signing = claims -> Issuer.signed(claims, Issuer.key());
    refused("failed");
    issuer.signing = OidcTest::symmetric;
    refused("failed");
    issuer.signing = claims -> issuer.signed(claims).replaceAll("[^.]+$", "");
    refused("failed");
    issuer.signing = claims -> "no token";
    refused("failed");
  }

  private static String symmetric(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    String secret = Issuer.SECRET + " made long enough for it";
    token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    return token.serialize();
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() {
    issuer.groups = List.of("it-cto");
    Browser cara = new Browser(server);
    String back = asked(cara, BEGIN);
    Browser other = new Browser(server);
    assertThat(other.get(back).header("Location"))
        .as("in a browser that did not ask")
        .isEqualTo("/sign-in?refused=failed");
    String foreign = back.replace("state=", "state=_");
    assertThat(cara.get(foreign).header("Location")).isEqualTo("/sign-in?refused=failed");
    assertThat(cara.get(back).header("Location"))
        .as("each question has one answer")
        .isEqualTo("/sign-in?refused=failed");
    String denied = asked(cara, BEGIN).replaceAll("code=[^&]*", "error=access_denied");
    assertThat(cara.get(denied).header("Location")).isEqualTo("/sign-in?refused=failed");
    String once = asked(cara, BEGIN);
    assertThat(cara.get(once).header("Location")).isEqualTo("/");
    assertThat(cara.get(once).header("Location")).isEqualTo("/sign-in?refused=failed");
  }

  @Test
  void aSessionBeginsAnewAndGuardsAsEver() throws IOException {
    issuer.groups = List.of("it-cto");
    Browser cara = new Browser(server);
    signIn(cara);
    String before = cara.cookie("QDSESSION");
    Answer again = cara.get(asked(cara, BEGIN));
    assertThat(cara.cookie("QDSESSION")).isNotEmpty().isNotEqualTo(before);
    assertThat(again.whole().headers().allValues("Set-Cookie"))
        .anyMatch(one -> one.startsWith("QDSESSION=") && one.contains("SameSite=Strict"));
    assertThat(again.header("Content-Security-Policy")).contains("form-action 'self'");
    cara.get("/api/v1/session");
    String cookie = cara.signed().lines().findFirst().orElseThrow() + "\r\n";
    String forged = "POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    String body = "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    assertThat(Wire.ask(server, forged + cookie + body)).startsWith("HTTP/1.1 403");
  }

  @Test
  void afterwardsThePageIsShownThatWasWantedAndNoOther() {
    issuer.groups = List.of("it-reader");
    Browser cara = new Browser(server);
    for (String page : List.of("/decide?d=1%26case=twin", "/")) {
      assertThat(cara.get(asked(cara, BEGIN + "?to=" + page)).header("Location"))
          .isEqualTo(page.replace("%26", "&"));
    }
    for (String page :
        List.of("//hostile.example", "/%5Chostile.example", "https://hostile.example", "/a%0Db")) {
      assertThat(cara.get(asked(cara, BEGIN + "?to=" + page)).header("Location"))
          .as(page)
          .isEqualTo("/");
    }
  }

  @Test
  void manyWrongAnswersAreTooMany() {
    Browser guesser = new Browser(server);
    for (int i = 0; i < 30; i++) {
      assertThat(guesser.get(BEGIN + "/back?code=a&state=b").header("Location"))
          .isEqualTo("/sign-in?refused=failed");
    }
    assertThat(guesser.get(BEGIN + "/back?code=a&state=b").header("Location"))
        .isEqualTo("/sign-in?refused=busy");
    assertThat(guesser.get(BEGIN).header("Location")).isEqualTo("/sign-in?refused=busy");
  }

  @Test
  void theOfficeStartsAndLetsLocalAccountsInWhileTheProviderIsAway() throws IOException {
    URI gone = issuer.address();
    issuer.close();
    server.close();
    server = Server.start(data, settings(gone));
    Browser browser = new Browser(server);
    assertThat(browser.get(BEGIN).header("Location")).isEqualTo("/sign-in?refused=unreachable");
    browser.get("/api/v1/session");
    Map<String, String> anna = Map.of("user", "anna", "password", Browser.PASSWORD);
    assertThat(browser.post("/api/v1/session", anna).status()).isEqualTo(200);
  }

  @Test
  void anotherIssuersDocumentIsNotTaken() {
    server.close();
    URI other = URI.create(issuer.address().toString().replace("127.0.0.1", "localhost"));
    server = Server.start(data, settings(other));
    assertThat(new Browser(server).get(BEGIN).header("Location"))
        .isEqualTo("/sign-in?refused=unreachable");
  }
}
