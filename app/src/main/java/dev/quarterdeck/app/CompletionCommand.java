package dev.quarterdeck.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the script that lets a shell complete commands and options. */
@CommandLine.Command(
    name = "completion",
    description = "Print a script that lets bash or zsh complete commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(qd completion)                in this bash or zsh",
      "  qd completion > ~/.qd-completion       then 'source ~/.qd-completion' in .bashrc or .zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      CommandLine root = spec.root().commandLine();
      root.getOut().print(AutoComplete.bash("qd", root));
      root.getOut().flush();
    }
    return Exit.FINE;
  }
}
