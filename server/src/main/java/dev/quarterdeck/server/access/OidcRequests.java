package dev.quarterdeck.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Sign-ins that began and did not come back yet, each known by a cookie of its browser. The session
 * cannot keep them: its cookie is not sent along by a browser that comes from another site.
 */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final String COOKIE = "QDOIDC";
  private static final int MOST = 10_000;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int BYTES = 24;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Begun> begun = new LinkedHashMap<>();

  private record Begun(OAuth2AuthorizationRequest request, @Nullable String to, long millis) {}

  OidcRequests(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Begun known = find(cookie(request), false);
    return known == null ? null : fitting(known, request);
  }

  /** The state is what ties the answer to the question. */
  private static @Nullable OAuth2AuthorizationRequest fitting(
      Begun known, HttpServletRequest request) {
    String state = request.getParameter("state");
    return state != null && state.equals(known.request().getState()) ? known.request() : null;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      removeAuthorizationRequest(request, response);
      return;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    keep(id, new Begun(asked, request.getParameter(OidcSignIn.TO), clock.millis()));
    set(request, response, id, WITHIN);
  }

  /** Each is good for one answer, also when that does not fit. */
  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Begun known = find(cookie(request), true);
    set(request, response, "", Duration.ZERO);
    if (known == null) {
      return null;
    }
    request.setAttribute(OidcSignIn.TO, known.to());
    return fitting(known, request);
  }

  private synchronized void keep(String id, Begun sign) {
    begun.put(id, sign);
    if (begun.size() > MOST) {
      begun.remove(begun.keySet().iterator().next());
    }
  }

  private synchronized @Nullable Begun find(String id, boolean remove) {
    Begun known = remove ? begun.remove(id) : begun.get(id);
    return known == null || clock.millis() - known.millis() > WITHIN.toMillis() ? null : known;
  }

  private static String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String id, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, id)
            .path(OidcSignIn.BEGIN)
            .httpOnly(true)
            .sameSite("Lax") // comes along with a link from elsewhere, and with nothing else
            .secure(request.isSecure())
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
