package dev.quarterdeck.app;

import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Decides the demo organisation. */
@CommandLine.Command(
    name = "demo",
    description =
        "Decide the portfolio of the demo organisation in example/ and say where to look.",
    footerHeading = "%nExample:%n",
    footer = "  qd demo")
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private Threads threads = new Threads();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path example = surroundings.home().resolve("example");
    Path out = surroundings.home().resolve(".qd").resolve("demo");
    var deciding = new Deciding(surroundings, threads.count(), null);
    Decision decision = deciding.decide(new WorkspaceFolder(surroundings, example), out);
    deciding.print(decision);
    var say = surroundings.out();
    say.println();
    say.println("Open in a browser  " + out.resolve(DecisionFolder.REPORT).toUri());
    say.println("Check every digit  ./qd verify " + out.resolve(DecisionFolder.DECISION));
    say.println("Start reading at   " + example.resolve("README.md"));
    say.flush();
    return Deciding.exit(decision);
  }
}
