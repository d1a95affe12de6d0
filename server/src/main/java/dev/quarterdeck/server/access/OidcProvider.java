package dev.quarterdeck.server.access;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider as it describes itself. It is asked when somebody first signs in by it, not
 * before: the office starts, and local accounts sign in, while it is away.
 */
final class OidcProvider
    implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {
  /** As in the paths of {@link OidcSignIn}. */
  static final String ID = "oidc";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Oidc settings;
  private final String back;
  private final SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
  private volatile @Nullable Found found;

  /** What was discovered. */
  private record Found(ClientRegistration registration, JwtDecoder tokens) {}

  /**
   * A provider that is not asked yet.
   *
   * @param back the path to which it sends browsers back
   */
  OidcProvider(Oidc settings, String back) {
    this.settings = settings;
    this.back = back;
    connections.setConnectTimeout(PATIENCE);
    connections.setReadTimeout(PATIENCE);
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? found().registration() : null;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    return found().tokens();
  }

  /** Twice when two are first at once, which does no harm; what was not found is asked again. */
  private Found found() {
    Found known = found;
    if (known == null) {
      ClientRegistration registration = registration(discover());
      known = new Found(registration, tokens(registration));
      found = known;
    }
    return known;
  }

  private Map<String, Object> discover() {
    String issuer = settings.issuer().toString();
    String address =
        (issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration";
    Map<String, Object> said =
        new RestTemplate(connections)
            .exchange(
                address,
                HttpMethod.GET,
                null,
                new ParameterizedTypeReference<Map<String, Object>>() {})
            .getBody();
    if (said == null || !issuer.equals(said.get("issuer"))) {
      throw new IllegalArgumentException(
          "'" + address + "' must be of the issuer " + issuer + ", and is not");
    }
    return said;
  }

  private ClientRegistration registration(Map<String, Object> said) {
    String base = settings.office() == null ? "{baseUrl}" : settings.office().toString();
    return ClientRegistrations.fromOidcConfiguration(said)
        .registrationId(ID)
        .clientId(settings.client())
        .clientSecret(settings.secret())
        .redirectUri(base.replaceAll("/+$", "") + back)
        .scope(scopes(said))
        .build();
  }

  /** Some providers name groups only to whoever asks for the scope of that name. */
  private Set<String> scopes(Map<String, Object> said) {
    Set<String> scopes = new LinkedHashSet<>(List.of("openid", "profile", "email"));
    if (said.get("scopes_supported") instanceof Collection<?> known
        && known.contains(settings.claim())) {
      scopes.add(settings.claim());
    }
    return scopes;
  }

  private JwtDecoder tokens(ClientRegistration registration) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithm(SignatureAlgorithm.RS256) // which every provider must have
            .restOperations(new RestTemplate(connections))
            .build();
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }

  /** Exchanges codes for tokens. */
  RestClientAuthorizationCodeTokenResponseClient exchange() {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(connections)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /** Reads the claims that are not in the token itself. */
  OidcUserService users() {
    RestTemplate rest = new RestTemplate(connections);
    rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
    claims.setRestOperations(rest);
    OidcUserService users = new OidcUserService();
    users.setOauth2UserService(claims);
    return users;
  }
}
