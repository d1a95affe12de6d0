package dev.quarterdeck.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signing in by an identity provider: the authorization code flow of OpenID Connect with PKCE,
 * state and nonce. What comes back is held against the groups that have a role; then a session
 * begins as with a password. No token of the provider is kept.
 */
public final class OidcSignIn {
  static final String BEGIN = "/api/v1/sign-in/" + OidcProvider.ID;

  /** The page that somebody wanted, as a parameter. */
  static final String TO = "to";

  private static final String BACK = BEGIN + "/back";

  /** A path of this server; anything else could lead elsewhere. */
  private static final Pattern PAGE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]{0,2000}");

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

  private final Oidc settings;
  private final Accounts accounts;
  private final SignIn signIn;
  private final OidcProvider provider;
  private final OidcRequests requests;

  public OidcSignIn(Oidc settings, Accounts accounts, SignIn signIn, Clock clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.signIn = signIn;
    this.provider = new OidcProvider(settings, BACK);
    this.requests = new OidcRequests(clock);
  }

  /** Why somebody is not let in, as the sign-in page knows it. */
  private enum Why {
    /** The provider does not answer. */
    UNREACHABLE,
    /** What came back is not what was asked for, or not the provider's. */
    FAILED,
    /** No group of theirs has a role. */
    ROLE,
    /** Their account may not sign in. */
    CLOSED,
    /** Too many did not get in lately. */
    BUSY
  }

  /** How tokens of the provider are checked. */
  public JwtDecoderFactory<ClientRegistration> tokens() {
    return provider;
  }

  /** Adds its two paths to what every request passes. */
  public void addTo(HttpSecurity http) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, "/api/v1/sign-in");
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(login ->
        login
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new Forgetting())
            .loginPage("/sign-in")
            .authorizationEndpoint(begin ->
                begin
                    .authorizationRequestResolver(resolver)
                    .authorizationRequestRepository(requests))
            .redirectionEndpoint(back -> back.baseUri(BACK))
            .tokenEndpoint(token -> token.accessTokenResponseClient(provider.exchange()))
            .userInfoEndpoint(claims -> claims.oidcUserService(provider.users()))
            .withObjectPostProcessor(away())
            .withObjectPostProcessor(withoutSession())
            .successHandler(this::arrived)
            .failureHandler(this::failed));
    http.addFilterBefore(new Door(), OAuth2AuthorizationRequestRedirectFilter.class);
  }

  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> away() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((request, response, why) -> {
          LOG.warn("{} cannot be asked", settings.issuer(), why);
          refuse(response, Why.UNREACHABLE);
        });
        return filter;
      }
    };
  }

  /** A session begins with the account, see arrived; not with a person who may have none. */
  private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> withoutSession() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
        filter.setSecurityContextRepository(new NullSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
        return filter;
      }
    };
  }

  private void arrived(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
    Set<Role> roles = settings.roles(user.getClaims());
    if (roles.isEmpty()) {
      signIn.failed(request);
      refuse(response, Why.ROLE);
      return;
    }
    String subject = Objects.requireNonNull(user.getSubject()); // without, no token is taken
    String wanted = first(user.getPreferredUsername(), user.getEmail(), "user");
    Person person =
        accounts
            .known(settings.issuer().toString(), subject, wanted, user.getFullName(), roles)
            .orElse(null);
    if (person == null) {
      signIn.failed(request);
      refuse(response, Why.CLOSED);
      return;
    }
    signIn.as(person, settings.name(), request, response);
    String to = String.valueOf(request.getAttribute(TO));
    response.sendRedirect(PAGE.matcher(to).matches() ? to : "/");
  }

  private static String first(@Nullable String one, @Nullable String other, String else_) {
    return one != null && !one.isBlank() ? one : other != null && !other.isBlank() ? other : else_;
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    LOG.warn("A sign-in by {} failed: {}", settings.issuer(), why.getMessage());
    signIn.failed(request);
    refuse(response, Why.FAILED);
  }

  private static void refuse(HttpServletResponse response, Why why) throws IOException {
    response.sendRedirect("/sign-in?refused=" + why.name().toLowerCase(Locale.ROOT));
  }

  /** Lets nobody try from where too many failed lately. */
  private final class Door extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !request.getRequestURI().startsWith(BEGIN);
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (signIn.allows(request)) {
        chain.doFilter(request, response);
      } else {
        refuse(response, Why.BUSY);
      }
    }
  }

  /** The office asks the provider for nothing after a sign-in. */
  private static final class Forgetting implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String id, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      // see the class
    }

    @Override
    public void removeAuthorizedClient(
        String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
      // see the class
    }
  }
}
