package dev.quarterdeck.server.http;

import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.server.access.PermitCheck;
import dev.quarterdeck.server.access.Person;
import org.jspecify.annotations.Nullable;

/** Who called. */
final class Signed {
  private Signed() {}

  /** The caller of an endpoint that permits nobody else. */
  static Person in() {
    return PermitCheck.caller();
  }

  /**
   * The caller's signature.
   *
   * @param reason in the caller's words, if any
   * @param instead what is said without
   */
  static Desk.Signature with(@Nullable String reason, String instead) {
    return new Desk.Signature(in().user(), reason == null || reason.isBlank() ? instead : reason);
  }
}
