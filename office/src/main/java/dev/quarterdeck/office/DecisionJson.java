package dev.quarterdeck.office;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.quarterdeck.office.workspace.Schemas;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of {@code decision.json}: the same decision gives the same characters everywhere. */
public final class DecisionJson {
  private static final JsonMapper MAPPER =
      RecordJson.MAPPER
          .rebuild()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .build();

  private DecisionJson() {}

  /** JSON Schema of a decision; what is not known is left out. */
  public static JsonNode schema() {
    return Schemas.of(Decision.SCHEMA, Decision.class);
  }

  /** Indented by two spaces, lines ended by a line feed, fields in the order of the record. */
  public static String write(Decision decision) {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent);
    return MAPPER.writer().with(printer).writeValueAsString(decision) + "\n";
  }

  /**
   * The decision that a text written here says.
   *
   * @throws tools.jackson.core.JacksonException when it is none
   */
  public static Decision decision(String text) {
    return MAPPER.readValue(text, Decision.class);
  }

  /**
   * Reads any JSON text.
   *
   * @throws tools.jackson.core.JacksonException when it is none
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }
}
