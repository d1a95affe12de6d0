package dev.quarterdeck.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The first account, made with a token that only who started the server sees. */
public final class SetUp {
  private static final int BYTES = 24;

  private final Accounts accounts;
  private @Nullable String token;

  public SetUp(Accounts accounts) {
    this.accounts = accounts;
    this.token = accounts.isEmpty() ? fresh() : null;
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The token, until it is used; null when there are accounts. */
  public synchronized @Nullable String token() {
    return token;
  }

  /**
   * Makes the first account, which may do everything, and ends the token.
   *
   * @throws IllegalArgumentException when the token is not the one, or the account not fit
   */
  public synchronized Person first(
      String given, String user, @Nullable String fullName, String password) {
    String expected = token;
    if (expected == null || !MessageDigest.isEqual(bytes(expected), bytes(given))) {
      throw new IllegalArgumentException("The link must be the one printed at the first start");
    }
    Person person =
        accounts.add("set-up", user, fullName, EnumSet.of(Role.CTO, Role.ADMIN), password);
    token = null;
    return person;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
