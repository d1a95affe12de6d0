package dev.quarterdeck.app;

import dev.quarterdeck.office.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Turns an exception into one line for a person; the details go to a file. */
final class Unexpected implements CommandLine.IExecutionExceptionHandler {
  private final Surroundings surroundings;

  Unexpected(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleExecutionException(
      Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    return say(thrown, command);
  }

  /**
   * Says it, and gives the exit code; also for what picocli lets pass, such as too little memory.
   */
  int say(Throwable thrown, CommandLine command) {
    PrintWriter err = command.getErr();
    CannotDo expected = thrown instanceof CannotDo said ? said : Refusal.of(thrown);
    if (expected != null) {
      err.println(expected.line());
    } else if (thrown instanceof OutOfMemoryError) {
      err.println("This needs more memory. Maybe QD_JAVA_OPTIONS=-Xmx8g qd ...");
    } else if (command.getCommandSpec().root().userObject() instanceof Main main && main.debug()) {
      thrown.printStackTrace(err);
    } else {
      err.println(line(thrown, details(thrown, command)));
    }
    err.flush();
    return Exit.PROBLEMS;
  }

  private static String line(Throwable thrown, String where) {
    String what =
        thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    return "This should not have happened: "
        + what.lines().findFirst().orElse("").strip()
        + ". "
        + where;
  }

  private String details(Throwable thrown, CommandLine command) {
    StringWriter text = new StringWriter();
    text.append(Version.current()).append(", ").append(command.getCommandSpec().qualifiedName());
    text.append('\n');
    thrown.printStackTrace(new PrintWriter(text, true));
    try {
      Path state = surroundings.home().resolve(".qd");
      Path folder = Files.isWritable(state) ? state : Path.of(System.getProperty("java.io.tmpdir"));
      Path file = Files.createTempFile(folder, "error-", ".log");
      Files.writeString(file, text.toString());
      return "Details for a bug report: " + file;
    } catch (IOException unwritable) {
      return "Run it again with --debug for the details.";
    }
  }
}
