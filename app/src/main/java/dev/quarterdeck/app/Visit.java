package dev.quarterdeck.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens a page in the browser of the person who sits here. */
record Visit(Surroundings surroundings) {

  /** Opens it when somebody watches and there is a display; whether that was begun. */
  boolean open(String page) {
    String program = program();
    if (program == null) {
      return false;
    }
    try {
      new ProcessBuilder(program, page)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  private @Nullable String program() {
    Map<String, String> environment = surroundings.environment();
    if (!surroundings.outIsTerminal() || environment.containsKey("CI")) {
      return null;
    }
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
      return "open";
    }
    boolean display =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return display ? "xdg-open" : null;
  }
}
