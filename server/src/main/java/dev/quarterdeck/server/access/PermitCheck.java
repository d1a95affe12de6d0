package dev.quarterdeck.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through that its endpoint permits, by the roles that the account has now. */
public final class PermitCheck implements HandlerInterceptor {
  private static final String CALLER = PermitCheck.class.getName() + ".caller";

  private final Accounts accounts;
  private final Tokens tokens;

  public PermitCheck(Accounts accounts, Tokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true; // files of the web app
    }
    Permit permit = method.getMethodAnnotation(Permit.class);
    if (permit == null) {
      throw new Refused(403, "Nobody may call this");
    }
    Person person = person(request);
    if (permit.value().length > 0 && person == null) {
      throw new Refused(401, "Sign in first");
    }
    request.setAttribute(CALLER, person);
    boolean may = person == null || Arrays.stream(permit.value()).allMatch(person::may);
    if (!may) {
      throw new Refused(
          403,
          "This needs the permission "
              + String.join(", ", Arrays.stream(permit.value()).map(Permission::word).toList()));
    }
    return true;
  }

  /**
   * Who makes the call that this thread answers, with what they may do now.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public static Person caller() {
    var attributes = RequestContextHolder.getRequestAttributes();
    if (attributes != null
        && attributes.getAttribute(CALLER, RequestAttributes.SCOPE_REQUEST)
            instanceof Person person) {
      return person;
    }
    throw new IllegalStateException("Only an endpoint with a permission has a caller");
  }

  /** A token speaks for itself: a session beside it lends it nothing. */
  private @Nullable Person person(HttpServletRequest request) {
    if (Tokens.isAskedBy(request)) {
      return tokens.find(request).orElse(null);
    }
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Person person
        ? accounts.find(person.user()).orElse(null)
        : null;
  }

  /** A call that is not let through. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    /** Answers with this status and these words. */
    public Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    /** HTTP status to answer with. */
    public int status() {
      return status;
    }
  }
}
