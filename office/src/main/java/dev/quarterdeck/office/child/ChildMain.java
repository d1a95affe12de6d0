package dev.quarterdeck.office.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the child process runs: one task from standard input, its result to standard output. */
final class ChildMain {
  private ChildMain() {}

  public static void main(String[] arguments) {
    // whoever prints must not print between messages
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Work work =
        new Work(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
            ChildMain::end);
    end(work.run());
  }

  /** At once, whatever the solver is doing. */
  private static void end(Work.End end) {
    if (end == Work.End.ORPHANED) {
      Folder.here().delete();
    }
    Runtime.getRuntime().halt(end.exitValue());
  }
}
