package dev.quarterdeck.server.access;

import static dev.quarterdeck.server.access.Role.ADMIN;
import static dev.quarterdeck.server.access.Role.ARCHITECT;
import static dev.quarterdeck.server.access.Role.CONTRIBUTOR;
import static dev.quarterdeck.server.access.Role.CTO;
import static dev.quarterdeck.server.access.Role.FINANCE;
import static dev.quarterdeck.server.access.Role.PEOPLE_PARTNER;
import static dev.quarterdeck.server.access.Role.PORTFOLIO;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an endpoint asks for, and the roles that have it. */
public enum Permission {
  /** See the workspace, its problems and its decisions; every role may. */
  READ(Role.values()),
  /** Propose changes of documents, and comment. */
  PROPOSE(CTO, PORTFOLIO, FINANCE, ARCHITECT, CONTRIBUTOR),
  /** Change documents without asking, import, undo. */
  WRITE(CTO, PORTFOLIO, FINANCE, ARCHITECT),
  /** Approve, reject and merge what others propose. */
  REVIEW(CTO, PORTFOLIO),
  /** Let a decision be made, and cancel one. */
  DECIDE(CTO, PORTFOLIO, FINANCE, ARCHITECT),
  /** Make a decision's plan the approved one. */
  APPROVE(CTO),
  /** See what people are paid. */
  READ_PAY(CTO, PEOPLE_PARTNER),
  /** See who did what. */
  AUDIT(CTO, FINANCE, ADMIN),
  /** Make accounts and give roles. */
  ADMINISTER(ADMIN);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Collections.unmodifiableSet(EnumSet.copyOf(List.of(roles)));
  }

  /** The roles that have it. */
  public Set<Role> roles() {
    return roles;
  }

  /** As written outside. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All that roles have together. */
  static Set<Permission> of(Set<Role> roles) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    for (Permission permission : values()) {
      if (permission.roles.stream().anyMatch(roles::contains)) {
        all.add(permission);
      }
    }
    return all;
  }
}
