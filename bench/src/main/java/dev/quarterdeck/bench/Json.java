package dev.quarterdeck.bench;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists of records, as a program reads them: fields in their order, lines ended by LF. */
public final class Json {
  private Json() {}

  /** Prints a list. */
  public static void print(List<?> list, PrintWriter out) {
    out.println(
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writeValueAsString(list)
            .replace(System.lineSeparator(), "\n"));
    out.flush();
  }
}
