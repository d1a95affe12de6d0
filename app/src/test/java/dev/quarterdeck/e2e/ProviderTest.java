package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.Issuer;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by an identity provider that is another site to the browser. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class ProviderTest {
  @TempDir private Path folder;
  private Issuer issuer;
  private Office office;
  private Screen screen;

  @BeforeEach
  void start() throws IOException {
    issuer = new Issuer("localhost"); // the office is 127.0.0.1
    issuer.asks = true;
    issuer.groups = List.of("it-planning");
    Map<String, Set<Role>> roles = Map.of("it-planning", Set.of(Role.PORTFOLIO));
    office =
        Office.empty(
            folder,
            new Oidc(
                "Contoso", issuer.address(), Issuer.CLIENT, Issuer.SECRET, "groups", roles, null));
    try (Screen first = office.ofTheFirst()) {
      first.shows("Anna Holm");
    }
    screen = office.screen(Office.WIDE);
  }

  @AfterEach
  void stop() {
    screen.close();
    office.close();
    issuer.close();
  }

  @Test
  void aDeepLinkLeadsOverTheProviderToThePageThatWasMeant() {
    screen.open("/import").follow("Sign in with Contoso").follow("Go on as Cara Lund");
    screen.page().waitForURL(office.at("/import"));
    screen.shows("Cara Lund").open("/").shows("Cara Lund");
    screen.press("Sign out").follow("Sign in with Contoso").follow("Go on as Cara Lund");
    screen.shows("Cara Lund");
    assertThat(screen.page().url()).startsWith(office.at("/"));
  }

  @Test
  void whoIsInNoGroupWithARoleIsToldSoAtTheDoor() {
    issuer.groups = List.of("canteen");
    screen.open("/").follow("Sign in with Contoso").follow("Go on as Cara Lund");
    screen.page().waitForURL(office.at("/sign-in?refused=*"));
    screen.shows("None of your groups at Contoso has a role").shot("provider-refused");
  }
}
