package dev.quarterdeck.server;

import dev.quarterdeck.server.access.Oidc;
import org.jspecify.annotations.Nullable;

/**
 * How a server runs.
 *
 * @param address to listen on; loopback unless somebody says otherwise
 * @param port to listen on; 0 for any that is free
 * @param threads for decisions
 * @param oidc an identity provider that signs people in; none when null
 */
public record Settings(String address, int port, int threads, @Nullable Oidc oidc) {
  /** Listens to this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** With local accounts only. */
  public Settings(String address, int port, int threads) {
    this(address, port, threads, null);
  }
}
