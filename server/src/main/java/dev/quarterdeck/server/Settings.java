package dev.quarterdeck.server;

/**
 * How a server runs.
 *
 * @param address to listen on; loopback unless somebody says otherwise
 * @param port to listen on; 0 for any that is free
 * @param threads for decisions
 */
public record Settings(String address, int port, int threads) {
  /** Listens to this machine only. */
  public static final String LOOPBACK = "127.0.0.1";
}
