package dev.quarterdeck.app;

import dev.quarterdeck.server.Server;
import dev.quarterdeck.server.Settings;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.store.Data;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the office to browsers. */
@CommandLine.Command(
    name = "serve",
    description = {
      "Serve the office to browsers and programs until stopped with Ctrl C.",
      "What is changed is kept. At the first start it prints a link that makes your account; it works",
      "once."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd serve                           the office kept in ~/.local/share/quarterdeck",
      "  qd serve --workspace my-office     a folder of documents",
      "  qd load my-office && qd serve      begin with what a folder holds",
    })
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DataOption where = new DataOption();

  @Mixin private Threads threads = new Threads();

  @Mixin private Port port = new Port();

  @Mixin private SignInOption signIn = new SignInOption();

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = {
        "Address to listen on. Default: ${DEFAULT-VALUE}, this machine only.",
        "Others need a proxy that speaks HTTPS before it."
      },
      defaultValue = Settings.LOOPBACK)
  private String address = Settings.LOOPBACK;

  /** How what goes wrong is written. */
  enum Log {
    TEXT,
    JSON
  }

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = {
        "How what goes wrong is written to standard error: text, or json, a line each.",
        "Default: text."
      })
  private Log log = Log.TEXT;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    System.setProperty("qd.log", log.name().toLowerCase(Locale.ROOT)); // see logback.xml
    Oidc provider = signIn.provider(surroundings);
    try (Ending ending = Ending.watched();
        Data data = where.open(surroundings);
        Server server = port.serve(data, address, threads.count(), provider)) {
      say(server);
      ending.await();
    }
    return Exit.FINE;
  }

  private void say(Server server) {
    String at = "http://" + address + ":" + server.port() + "/";
    surroundings.out().println("Quarterdeck is at  " + at);
    String token = server.setUpToken();
    if (token != null) {
      surroundings.out().println("Make your account  " + at + "setup?token=" + token);
    }
    surroundings.out().println("Stop with Ctrl C.");
    surroundings.out().flush();
  }
}
