package dev.quarterdeck.server.access;

import static dev.quarterdeck.server.access.Role.ADMIN;
import static dev.quarterdeck.server.access.Role.ARCHITECT;
import static dev.quarterdeck.server.access.Role.CONTRIBUTOR;
import static dev.quarterdeck.server.access.Role.CTO;
import static dev.quarterdeck.server.access.Role.FINANCE;
import static dev.quarterdeck.server.access.Role.PEOPLE_PARTNER;
import static dev.quarterdeck.server.access.Role.PORTFOLIO;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
  ADMINISTER(ADMIN),
  /** Make and revoke tokens of one's own; no token may have it. */
  TOKENS(Role.values());

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

  /**
   * The permission of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Permission one(String word) {
    return Arrays.stream(values())
        .filter(permission -> permission.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' must be one of %s".formatted(word, write(EnumSet.allOf(Permission.class)))));
  }

  /** Reads words with commas between them; what is no permission any more is none. */
  static Set<Permission> parse(String words) {
    List<String> wanted = List.of(words.split(","));
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    Arrays.stream(values())
        .filter(permission -> wanted.contains(permission.word()))
        .forEach(permissions::add);
    return permissions;
  }

  static String write(Set<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::word).collect(Collectors.joining(","));
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
