package dev.quarterdeck.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Decides the demo organisation. */
@CommandLine.Command(
    name = "demo",
    description =
        "Decide the portfolio of the demo organisation in example/ and say where to look.",
    footerHeading = "%nExample:%n",
    footer = "  qd demo")
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path example = surroundings.home().resolve("example");
    Path out = surroundings.home().resolve(".qd").resolve("demo");
    int exit = Main.run(surroundings, "decide", example.toString(), "--out", out.toString());
    if (exit == Exit.FINE) {
      surroundings
          .out()
          .println("Open the report in a browser; start reading at example/README.md");
    }
    return exit;
  }
}
