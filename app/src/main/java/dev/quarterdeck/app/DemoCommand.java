package dev.quarterdeck.app;

import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.server.Server;
import dev.quarterdeck.server.Settings;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Serves the demo organisation. */
@CommandLine.Command(
    name = "demo",
    description = {
      "Show the office of the demo organisation in a browser until stopped with Ctrl C.",
      "Its first decision is made meanwhile. Everything is yours to change, and nothing is kept."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd demo",
      "  qd decide example --out my-decision   the same decision as files, without a server",
    })
final class DemoCommand implements Callable<Integer> {
  private static final String USER = "demo";

  private final Surroundings surroundings;

  @Mixin private Port port = new Port();

  @Mixin private Threads threads = new Threads();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, StaleException {
    Path example = surroundings.home().resolve("example");
    try (Ending ending = Ending.watched();
        Scratch scratch = Scratch.make(surroundings);
        Data data = Data.sqlite(scratch.folder().resolve("demo.db"), Clock.systemUTC())) {
      Workspace workspace = new WorkspaceFolder(surroundings, example).read();
      new Desk(data.store(), DataOption.READER)
          .become(workspace.files(), new Desk.Signature(USER, "The demo organisation"));
      try (Server server = port.serve(data, Settings.LOOPBACK, threads.count(), null)) {
        server.decide(USER);
        say(server, example);
        ending.await();
      }
    }
    return Exit.FINE;
  }

  private void say(Server server, Path example) {
    String at = "http://" + Settings.LOOPBACK + ":" + server.port() + "/";
    // Whoever reads it first is signed in; the browser's command line shows it for a moment.
    String link = at + "setup?token=" + server.setUpToken() + "&user=" + USER;
    boolean opened = new Visit(surroundings).open(link);
    PrintWriter out = surroundings.out();
    out.println("Quarterdeck is at   " + at);
    out.println(
        (opened ? "Opened in a browser " : "Open in a browser   ") + link + " (works once)");
    out.println("Written as text in  " + example.resolve("README.md"));
    out.println("The first decision is being made; the page shows how far it is.");
    out.println("Stop with Ctrl C; nothing is kept.");
    out.flush();
  }
}
