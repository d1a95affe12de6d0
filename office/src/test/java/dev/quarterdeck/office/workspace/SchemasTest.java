package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** JSON is YAML: the same text goes to the binder and to the schema. */
class SchemasTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.of(TestKinds.ALL));

  private static boolean binds(String spec) {
    return TestKinds.read(document(spec)).problems().isEmpty();
  }

  private static boolean validates(String spec) {
    return SCHEMA.validate(JsonMapper.shared().readTree(document(spec))).isEmpty();
  }

  private static String document(String spec) {
    return "{\"kind\": \"Ship\", \"metadata\": {\"name\": \"s\"}, \"spec\": " + spec + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"weight\": 3}",
        "{\"weight\": 3, \"cargo\": {\"name\": \"x\"}}",
        "{\"weight\": 3, \"cargo\": [{\"name\": \"x\", \"tonnes\": 0}]}",
        "{\"weight\": 3, \"follows\": \"ship:s\", \"with\": \"ship:s\"}",
        "{\"weight\": 3, \"follows\": [\"s\", {\"ship\": \"s\", \"miles\": 2}]}",
        "{\"weight\": 3, \"atSea\": \"8 %\", \"sign\": \"ABC\", \"hull\": \"carbon-fibre\"}",
        "{\"weight\": 3, \"atSea\": 0.5, \"active\": false, \"seats\": {\"first\": 1}}"
      })
  void binderAndSchemaAcceptTheSame(String spec) {
    assertThat(binds(spec)).isTrue();
    assertThat(validates(spec)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"weight\": \"3\"}",
        "{\"weight\": 3, \"wieght\": 3}",
        "{\"weight\": 3, \"cargo\": {\"tonnes\": 1}}",
        "{\"weight\": 3, \"cargo\": [{\"name\": \"x\", \"tonnes\": -1}]}",
        "{\"weight\": 3, \"with\": \"s\"}",
        "{\"weight\": 3, \"follows\": {\"miles\": 2}}",
        "{\"weight\": 3, \"atSea\": 8}",
        "{\"weight\": 3, \"sign\": \"abcd\"}",
        "{\"weight\": 3, \"sea\": \"dead\"}",
        "{\"weight\": 3, \"hull\": \"Steel\"}",
        "{\"weight\": 3, \"active\": \"yes\"}",
        "{\"weight\": 3, \"hulls\": 1.5}"
      })
  void binderAndSchemaRefuseTheSame(String spec) {
    assertThat(binds(spec)).isFalse();
    assertThat(validates(spec)).isFalse();
  }
}
