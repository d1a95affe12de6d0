package dev.quarterdeck.server.http;

import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.access.Person;
import dev.quarterdeck.server.access.Role;
import dev.quarterdeck.server.access.SetUp;
import dev.quarterdeck.server.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and the first account. */
@RestController
@RequestMapping("/api/v1")
public final class SessionController {
  private final SignIn signIn;
  private final SetUp setUp;
  private final Ways ways;

  /**
   * Signs in and out.
   *
   * @param provider the identity provider's name, if there is one
   */
  public SessionController(SignIn signIn, SetUp setUp, @Nullable String provider) {
    this.signIn = signIn;
    this.setUp = setUp;
    this.ways = new Ways(provider);
  }

  /** With what somebody can sign in, beside a password. */
  public record Ways(@Nullable String provider) {}

  /** Who is signed in, and what they may. */
  public record SessionView(
      String user, String name, List<String> roles, List<String> permissions) {
    static SessionView of(Person person) {
      return new SessionView(
          person.user(),
          person.fullName(),
          person.roles().stream().map(Role::word).toList(),
          person.permissions().stream().map(Permission::word).toList());
    }
  }

  /** What signs in. */
  public record Credentials(String user, String password) {
    public Credentials {
      Objects.requireNonNull(user, "user must be given");
      Objects.requireNonNull(password, "password must be given");
    }
  }

  /** What makes the first account. */
  public record First(String token, String user, @Nullable String name, String password) {
    public First {
      Objects.requireNonNull(token, "token must be given");
      Objects.requireNonNull(user, "user must be given");
      Objects.requireNonNull(password, "password must be given");
    }
  }

  @GetMapping("/sign-in")
  @Permit({})
  Ways ways() {
    return ways;
  }

  @GetMapping("/session")
  @Permit(Permission.READ)
  SessionView session() {
    return SessionView.of(Signed.in());
  }

  @PostMapping("/session")
  @Permit({})
  SessionView signIn(
      @RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
    return SessionView.of(signIn.withPassword(given.user(), given.password(), request, response));
  }

  @DeleteMapping("/session")
  @Permit({})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    signIn.out(request);
  }

  @PostMapping("/setup")
  @Permit({})
  SessionView setUp(
      @RequestBody First first, HttpServletRequest request, HttpServletResponse response) {
    Person person = setUp.first(first.token(), first.user(), first.name(), first.password());
    signIn.as(person, "", request, response);
    return SessionView.of(person);
  }
}
