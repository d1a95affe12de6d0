package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.access.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SignInOptionTest {
  private static final Map<String, String> SECRET = Map.of("QD_OIDC_SECRET", "hush");

  @TempDir private Path here = Path.of("");

  @CommandLine.Command
  private static final class Any {
    @CommandLine.Mixin private SignInOption signIn = new SignInOption();
  }

  private @Nullable Oidc provider(Map<String, String> environment, String... options) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Any any = new Any();
    new CommandLine(any).parseArgs(options);
    return any.signIn.provider(
        new Surroundings(nowhere, nowhere, false, false, environment, here, here));
  }

  private @Nullable Oidc contoso(Map<String, String> environment, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("--oidc-issuer", "https://login.example", "--oidc-role", "it=reader"));
    options.addAll(Arrays.asList(more));
    return provider(environment, options.toArray(String[]::new));
  }

  private Oidc there(Map<String, String> environment, String... more) {
    return Objects.requireNonNull(contoso(environment, more));
  }

  @Test
  void groupsMayHaveAnyNameAndSeveralRoles() {
    Oidc oidc =
        there(SECRET, "--oidc-role", "CN=Board,OU=it=cto", "--oidc-role", "it=people-partner");
    assertThat(oidc.roles())
        .containsOnly(
            Map.entry("it", Set.of(Role.READER, Role.PEOPLE_PARTNER)),
            Map.entry("CN=Board,OU=it", Set.of(Role.CTO)));
    assertThat(oidc.name()).isEqualTo("login.example");
    assertThat(oidc.toString()).doesNotContain("hush");
  }

  @Test
  void theSecretIsReadFromAFileToo() throws IOException {
    Files.writeString(here.resolve("secret"), "of a file\n");
    Oidc oidc = there(Map.of("QD_OIDC_SECRET_FILE", "secret"));
    assertThat(oidc.secret()).isEqualTo("of a file");
  }

  @Test
  void withoutAnIssuerThereIsNoProvider() {
    assertThat(provider(Map.of())).isNull();
  }

  @Test
  void whatIsNotFitIsSaid() {
    refused("Either QD_OIDC_SECRET or QD_OIDC_SECRET_FILE must be set", Map.of());
    refused(
        "QD_OIDC_SECRET_FILE (gone) must be a file that can be read",
        Map.of("QD_OIDC_SECRET_FILE", "gone"));
    refused("--oidc-role (it) must be GROUP=ROLE", SECRET, "--oidc-role", "it");
    refused("'boss' must be one of cto, portfolio", SECRET, "--oidc-role", "it=boss");
    refused(
        "The address of the office (http://office.example) must begin with https://",
        SECRET,
        "--oidc-office",
        "http://office.example");
    assertThatThrownBy(() -> provider(SECRET, "--oidc-issuer", "http://login.example"))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("The issuer (http://login.example) must begin with https://");
    assertThatThrownBy(() -> provider(SECRET, "--oidc-issuer", "https://login.example"))
        .hasMessageContaining("At least one group must have a role");
  }

  private void refused(String words, Map<String, String> environment, String... more) {
    assertThatThrownBy(() -> contoso(environment, more))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining(words);
  }
}
