package dev.quarterdeck.app;

import dev.quarterdeck.server.Server;
import dev.quarterdeck.server.Settings;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.store.Data;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server listens on this machine: the option of every command that starts one. */
final class Port {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
      defaultValue = "7314")
  private int port;

  /**
   * Starts a server there.
   *
   * @throws CannotDo when that is not possible
   */
  Server serve(Data data, String address, int threads, @Nullable Oidc provider) {
    try {
      return Server.start(data, new Settings(address, port, threads, provider));
    } catch (UncheckedIOException taken) {
      throw new CannotDo(
          "Port " + port + " of " + address + " must be free, and is not.",
          "--port 0 for any that is free.");
    }
  }
}
