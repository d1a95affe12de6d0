package dev.quarterdeck.server.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * Somebody who has signed in.
 *
 * @param user the account's name
 * @param fullName for people
 * @param permissions of the roles; of a token fewer
 */
public record Person(String user, String fullName, Set<Role> roles, Set<Permission> permissions)
    implements Principal, Serializable {
  @Override
  public String getName() {
    return user;
  }

  /** Whether somebody is allowed it. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
