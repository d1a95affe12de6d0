package dev.quarterdeck.server.access;

import dev.quarterdeck.office.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Begins and ends sessions. */
public final class SignIn {
  private static final int MOST_FAILURES = 5;
  private static final int MOST_FROM_ONE_ADDRESS = 30;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final Store store;
  private final SecurityContextRepository sessions;
  private final Throttle byUser;
  private final Throttle byAddress;

  public SignIn(Accounts accounts, Store store, SecurityContextRepository sessions, Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.sessions = sessions;
    this.byUser = new Throttle(clock, MOST_FAILURES, WITHIN);
    this.byAddress = new Throttle(clock, MOST_FROM_ONE_ADDRESS, WITHIN);
  }

  /**
   * Signs in by name and password.
   *
   * @throws PermitCheck.Refused when they do not fit, or too many did not lately
   */
  public Person withPassword(
      String user, String password, HttpServletRequest request, HttpServletResponse response) {
    String name = user.strip().toLowerCase(Locale.ROOT);
    if (!byUser.allows(name) || !allows(request)) {
      throw new PermitCheck.Refused(429, "Too many sign-ins failed. Maybe wait five minutes.");
    }
    Person person = accounts.signIn(name, password).orElse(null);
    if (person == null) {
      byUser.failed(name);
      failed(request);
      throw new PermitCheck.Refused(401, "User name and password must fit, and do not.");
    }
    byUser.passed(name);
    as(person, "", request, response);
    return person;
  }

  /** Whether not too many sign-ins failed lately from where the request comes. */
  boolean allows(HttpServletRequest request) {
    return byAddress.allows(request.getRemoteAddr());
  }

  /** Notes that a sign-in failed from where the request comes. */
  void failed(HttpServletRequest request) {
    byAddress.failed(request.getRemoteAddr());
  }

  /**
   * Begins a session of somebody who has proven who they are.
   *
   * @param by whom it was proven to; nothing when to this office
   */
  public void as(
      Person person, String by, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId(); // an id known from before must not become theirs
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    store.note(person.user(), "sign-in", person.user(), by);
  }

  /** Ends the session, if there is one. */
  public void out(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
