package dev.quarterdeck.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small identity provider, as strict as a real one about what it is asked; at /authorize it knows
 * who asks.
 */
public final class Issuer implements AutoCloseable {
  /** Who the office is here. */
  public static final String CLIENT = "quarterdeck";

  /** How the office proves it. */
  public static final String SECRET = "s3cret of the office";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String host;
  private final HttpServer server;
  private final RSAKey key = key();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  /** Who is at the browser. */
  String subject = "0001";

  String name = "Cara Lund";
  String user = "cara";

  /** Of whoever is at the browser. */
  public List<String> groups = List.of();

  /** Whether it shows a page of its own before it sends the browser back, as real ones do. */
  public boolean asks;

  /** What the next tokens say otherwise than they should. */
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

  /** How the next tokens are signed. */
  Signing signing = this::signed;

  /** Makes a token of claims. */
  interface Signing {
    String token(JWTClaimsSet claims) throws JOSEException;
  }

  /**
   * Begins to answer.
   *
   * @param host by which this machine is called; to a browser each name is another site
   */
  public Issuer(String host) throws IOException {
    this.host = host;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/keys", exchange -> json(exchange, new JWKSet(key).toJSONObject(true)));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it calls itself. */
  public URI address() {
    return URI.create("http://" + host + ":" + server.getAddress().getPort());
  }

  String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, key);
  }

  static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private void discovery(HttpExchange exchange) throws IOException {
    String at = address().toString();
    json(
        exchange,
        Map.of(
            "issuer",
            at,
            "authorization_endpoint",
            at + "/authorize",
            "token_endpoint",
            at + "/token",
            "jwks_uri",
            at + "/keys",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "scopes_supported",
            List.of("openid", "groups"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    boolean fit =
        "code".equals(asked.get("response_type"))
            && CLIENT.equals(asked.get("client_id"))
            && "openid profile email groups".equals(asked.get("scope"))
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.containsKey("nonce")
            && asked.containsKey("state");
    if (!fit) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    String code = "code-" + codes.size();
    codes.put(code, asked);
    String back = asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked);
    if (asks) {
      String page = "<title>Contoso</title><a href=\"%s\">Go on as %s</a>";
      String link = back.replace("&", "&amp;");
      answer(exchange, "text/html", page.formatted(link, name).getBytes(StandardCharsets.UTF_8));
    } else {
      exchange.getResponseHeaders().add("Location", back);
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Map<String, String> given = parameters(new String(body, StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    boolean known =
        ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (asked == null
        || !known
        || !challenge(given.getOrDefault("code_verifier", ""))
            .equals(asked.get("code_challenge"))) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    try {
      json(
          exchange,
          Map.of(
              "access_token",
              "none",
              "token_type",
              "Bearer",
              "expires_in",
              60,
              "id_token",
              signing.token(claims.apply(said(asked)).build())));
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private JWTClaimsSet.Builder said(Map<String, String> asked) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(address().toString())
        .audience(CLIENT)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", asked.get("nonce"))
        .claim("name", name)
        .claim("preferred_username", user)
        .claim("groups", groups);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String text) {
    return Arrays.stream(text.split("&"))
        .map(one -> one.split("=", 2))
        .collect(Collectors.toMap(one -> one[0], one -> decoded(one[1])));
  }

  private static String encoded(Map<String, String> asked) {
    return URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, Object body) {
    answer(exchange, "application/json", JSON.writeValueAsBytes(body));
  }

  private static void answer(HttpExchange exchange, String type, byte[] bytes) {
    exchange.getResponseHeaders().add("Content-Type", type);
    try (exchange) {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
