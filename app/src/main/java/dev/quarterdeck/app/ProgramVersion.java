package dev.quarterdeck.app;

import dev.quarterdeck.office.Version;
import picocli.CommandLine;

/** What {@code qd --version} says. */
final class ProgramVersion implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Quarterdeck " + Version.current() + " (Java " + Runtime.version() + ")"};
  }
}
