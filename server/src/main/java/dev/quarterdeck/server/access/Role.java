package dev.quarterdeck.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is in the office; what that allows is told by {@link Permission}. */
public enum Role {
  CTO,
  PORTFOLIO,
  FINANCE,
  ARCHITECT,
  CONTRIBUTOR,
  READER,
  PEOPLE_PARTNER,
  ADMIN;

  /** As written outside, such as {@code people-partner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads words with commas between them.
   *
   * @throws IllegalArgumentException when a word is no role
   */
  static Set<Role> parse(String words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words.split(",")) {
      if (!word.isBlank()) {
        roles.add(one(word.strip()));
      }
    }
    return roles;
  }

  /**
   * The role of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Role one(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + word + "' must be one of " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
  }

  static String write(Set<Role> roles) {
    return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
  }
}
