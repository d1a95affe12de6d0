package dev.quarterdeck.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was probably meant, and how it is used. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {
  /** As the parser says it, of an option or a parameter. */
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          "(?s)Invalid value for [^']*'([^']*)'[^:]*: '(.*)' is not an? (?:int|long)\\.?");

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
    Matcher number = NO_NUMBER.matcher(text);
    if (number.matches()) {
      return "%s (%s) must be a whole number.".formatted(number.group(1), number.group(2));
    }
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
