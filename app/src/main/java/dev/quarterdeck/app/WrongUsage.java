package dev.quarterdeck.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was probably meant, and how it is used. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(message(wrong) + maybe(wrong));
    command.getHelp().fullSynopsis().lines().forEach(err::println);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return Exit.USAGE;
  }

  private static String message(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String first = unmatched.getUnmatched().getFirst();
      boolean command = !wrong.getCommandLine().getSubcommands().isEmpty();
      return (command ? "There is no command '" : "Nothing is expected here: '") + first + "'.";
    }
    String text = String.valueOf(wrong.getMessage());
    return text.endsWith(".") ? text : text + ".";
  }

  private static String maybe(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty()
        ? ""
        : suggestions.stream()
            .limit(3)
            .map(name -> "'" + name.replaceFirst("^qd ", "") + "'")
            .collect(Collectors.joining(" or ", " Maybe ", "."));
  }
}
