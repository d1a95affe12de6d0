package dev.quarterdeck.app;

import java.io.PrintWriter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints for a program: records as indented JSON, keys in the records' order. */
final class Json {
  private Json() {}

  static void print(PrintWriter out, Object value) {
    out.println(
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build()
            .writeValueAsString(value)
            .replace(System.lineSeparator(), "\n"));
    out.flush();
  }
}
