package dev.quarterdeck.server;

import dev.quarterdeck.server.access.OidcSignIn;
import dev.quarterdeck.server.access.PermitCheck;
import dev.quarterdeck.server.access.Tokens;
import dev.quarterdeck.server.http.BodyLimit;
import dev.quarterdeck.server.http.Meters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What every request passes before it reaches an endpoint. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Guards {
  /** Only what this server sends runs or is shown, and nobody else may frame it. */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** Not before it is needed: filters are made before what it is made of. */
  private final ObjectProvider<HandlerExceptionResolver> failures;

  Guards(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> failures) {
    this.failures = failures;
  }

  /** A call that came in without the token that only our own pages know. */
  private void forged(HttpServletRequest request, HttpServletResponse response) {
    refuse(request, response, 403, "The call must carry the token of this session. Maybe reload.");
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String words) {
    failures
        .getObject()
        .resolveException(request, response, null, new PermitCheck.Refused(status, words));
  }

  /** Paths that mean something else to another reader, and headers with line breaks. */
  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, why) -> {
      response.setHeader("X-Content-Type-Options", "nosniff"); // this is before the chain
      refuse(request, response, 400, "The path and headers must be plain, and are not.");
    };
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(Tokens tokens) {
    return new FilterRegistrationBean<>(
        new BodyLimit(this::refuse, tokens)); // after the chain below
  }

  /** Before all others, to time what they refuse too. */
  @Bean
  FilterRegistrationBean<Meters> timed(Meters meters) {
    FilterRegistrationBean<Meters> first = new FilterRegistrationBean<>(meters);
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unspoken() {
    return tomcat ->
        tomcat.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Unspoken.class.getName());
          }
        });
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, SecurityContextRepository sessions, ObjectProvider<OidcSignIn> oidc)
      throws Exception {
    oidc.ifAvailable(signIn -> signIn.addTo(http));
    return http.securityContext(context -> context.securityContextRepository(sessions))
        // a browser that is tricked into a call cannot send a token along
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(Tokens::isAskedBy))
        .exceptionHandling(refusals ->
            refusals.accessDeniedHandler((request, response, why) -> forged(request, response)))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                    policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()) // see PermitCheck
        .build();
  }
}
