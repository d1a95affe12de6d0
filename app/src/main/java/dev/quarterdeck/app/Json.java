package dev.quarterdeck.app;

import dev.quarterdeck.office.RecordJson;
import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;

/** What a command prints for a program: records as indented JSON, keys in the records' order. */
final class Json {
  private Json() {}

  static void print(PrintWriter out, Object value) {
    out.println(
        RecordJson.MAPPER
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(value)
            .replace(System.lineSeparator(), "\n"));
    out.flush();
  }
}
