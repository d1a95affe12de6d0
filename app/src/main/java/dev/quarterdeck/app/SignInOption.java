package dev.quarterdeck.app;

import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.access.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who, beside the office itself, says who somebody is. */
final class SignInOption {
  private static final String SECRET = "QD_OIDC_SECRET";
  private static final String SECRET_FILE = "QD_OIDC_SECRET_FILE";

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = {
        "An identity provider (OpenID Connect) that signs people in beside local accounts. The",
        "secret of the office there comes from QD_OIDC_SECRET, or the file QD_OIDC_SECRET_FILE."
      })
  private @Nullable URI issuer;

  @Option(
      names = "--oidc-client",
      paramLabel = "ID",
      description = "The id of the office at the provider. Default: ${DEFAULT-VALUE}.",
      defaultValue = "quarterdeck")
  private String client = "quarterdeck";

  @Option(
      names = "--oidc-name",
      paramLabel = "NAME",
      description = "What people call the provider; its host when left out.")
  private @Nullable String name;

  @Option(
      names = "--oidc-claim",
      paramLabel = "CLAIM",
      description = "The claim that names a person's groups. Default: ${DEFAULT-VALUE}.",
      defaultValue = "groups")
  private String claim = "groups";

  @Option(
      names = "--oidc-role",
      paramLabel = "GROUP=ROLE",
      description = "The role of whoever is in a group, such as it-board=cto; may be repeated.")
  private List<String> roles = List.of();

  @Option(
      names = "--oidc-office",
      paramLabel = "URL",
      description = "Where browsers find this office, when there is a proxy before it.")
  private @Nullable URI office;

  /**
   * The provider, if one is named.
   *
   * @throws CannotDo when what is said of it is not fit
   */
  @Nullable Oidc provider(Surroundings surroundings) {
    if (issuer == null) {
      return null;
    }
    try {
      String called = name == null ? Objects.requireNonNullElse(issuer.getHost(), "") : name;
      return new Oidc(called, issuer, client, secret(surroundings), claim, byGroup(), office);
    } catch (IllegalArgumentException unfit) {
      throw new CannotDo(unfit.getMessage() + ".", null);
    }
  }

  private Map<String, Set<Role>> byGroup() {
    Map<String, Set<Role>> all = new LinkedHashMap<>();
    for (String one : roles) {
      int sign = one.lastIndexOf('='); // there may be others in the name of a group
      if (sign < 1) {
        throw new IllegalArgumentException("--oidc-role (" + one + ") must be GROUP=ROLE");
      }
      all.computeIfAbsent(one.substring(0, sign), group -> EnumSet.noneOf(Role.class))
          .add(Role.one(one.substring(sign + 1)));
    }
    return all;
  }

  private static String secret(Surroundings surroundings) {
    var environment = surroundings.environment();
    String file = environment.get(SECRET_FILE);
    String said = environment.get(SECRET);
    if ((file == null) == (said == null)) {
      throw new IllegalArgumentException(
          "Either " + SECRET + " or " + SECRET_FILE + " must be set for --oidc-issuer");
    }
    if (said != null) {
      return said;
    }
    try {
      return Files.readString(surroundings.path(Path.of(Objects.requireNonNull(file)))).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          SECRET_FILE + " (" + file + ") must be a file that can be read", e);
    }
  }
}
