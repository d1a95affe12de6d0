package dev.quarterdeck.server.access;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says, beside this office itself, who somebody is: an identity provider that speaks OpenID
 * Connect.
 *
 * @param name for people, such as {@code Contoso}
 * @param issuer where its discovery document lies below; HTTPS, but for one on this machine
 * @param client the id that the office has there
 * @param secret what the office proves itself with
 * @param claim that names a person's groups
 * @param roles of whoever is in a group
 * @param office where browsers find the office; as they asked for it when null
 */
public record Oidc(
    String name,
    URI issuer,
    String client,
    String secret,
    String claim,
    Map<String, Set<Role>> roles,
    @Nullable URI office) {
  private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException when something is not fit
   */
  public Oidc {
    requireSafe("issuer", issuer);
    if (office != null) {
      requireSafe("address of the office", office);
    }
    if (client.isBlank() || secret.isBlank() || claim.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("Name, client, secret and claim must not be empty");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("At least one group must have a role");
    }
    roles = Map.copyOf(roles);
  }

  /** What is read on the way could be changed on the way. */
  private static void requireSafe(String what, URI uri) {
    boolean here =
        "http".equals(uri.getScheme())
            && uri.getHost() != null
            && THIS_MACHINE.contains(uri.getHost());
    if (!here && !("https".equals(uri.getScheme()) && uri.getHost() != null)) {
      throw new IllegalArgumentException(
          "The %s (%s) must begin with https://".formatted(what, uri));
    }
  }

  /** The roles of whoever comes with these claims; none when no group of theirs has one. */
  Set<Role> roles(Map<String, Object> claims) {
    Object said = claims.get(claim);
    Collection<?> groups =
        said instanceof Collection<?> many ? many : said == null ? List.of() : List.of(said);
    Set<Role> all = EnumSet.noneOf(Role.class);
    groups.forEach(group ->
        all.addAll(group instanceof String text ? roles.getOrDefault(text, Set.of()) : Set.of()));
    return all;
  }

  /** Everything but the secret. */
  @Override
  public String toString() {
    return "Oidc[%s, %s, %s, %s, %s]".formatted(name, issuer, client, claim, roles);
  }
}
