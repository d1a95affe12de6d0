package dev.quarterdeck.server;

import dev.quarterdeck.server.access.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every request passes before it reaches an endpoint. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Guards {
  /** Only what this server sends runs or is shown, and nobody else may frame it. */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository sessions)
      throws Exception {
    return http.securityContext(context -> context.securityContextRepository(sessions))
        // a browser that is tricked into a call cannot send a token along
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(Tokens::isAskedBy))
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
