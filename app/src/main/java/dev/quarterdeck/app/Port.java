package dev.quarterdeck.app;

import dev.quarterdeck.server.Server;
import dev.quarterdeck.server.Settings;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.store.Data;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server listens on this machine: the option of every command that starts one. */
final class Port {
  private static final int MOST = 65_535;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  private int port;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
      defaultValue = "7314")
  void port(int asked) {
    if (command != null && (asked < 0 || asked > MOST)) {
      throw new ParameterException(
          command.commandLine(), "--port (" + asked + ") must be a number from 0 to " + MOST);
    }
    port = asked;
  }

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
