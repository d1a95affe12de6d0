package dev.quarterdeck.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.workspace.Change;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Schemas;
import dev.quarterdeck.office.workspace.Share;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.office.workspace.WorkspaceWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a pilot says it resolves: read, checked, described and written. */
class ResolvesTest {
  private static final List<Kind<?>> KINDS =
      List.of(Goals.ORGANIZATION, Cases.DRIVER, Cases.INITIATIVE);

  private static final String WORKSPACE =
      """
      kind: Organization
      metadata: {name: acme}
      spec:
        currency: EUR
        timeline: {period: year, starts: 2027-01-01, plan: 3, appraisal: 4}
        discounting: {rate: 10 %, basis: real}
        prices: {basis: real, year: 2027}
      ---
      kind: Driver
      metadata: {name: fuelprice}
      spec: {estimate: 20..30}
      ---
      kind: Initiative
      metadata: {name: network}
      spec:
        assumptions: {pumping: 8%..16%}
        options:
          - name: standard
            duration: 1 year
            costs: [{name: build, amount: 100}]
            benefits: [{name: gain, amount: 100 * pumping * fuelprice per year}]
            events: [{name: stays-behind, probability: 40 %, loses: 90 %}]
      ---
      kind: Initiative
      metadata: {name: pilot}
      spec:
        resolves: RESOLVES
        assumptions: {own: 1..2}
        options: [{duration: 1 year, costs: [{name: pilot, amount: 10 * own}]}]
      """;

  private static Workspace workspace(String resolves) {
    return new WorkspaceReader(KINDS)
        .read(Map.of("a.yaml", WORKSPACE.replace("RESOLVES", resolves)));
  }

  private static List<String> problems(String resolves) {
    Workspace workspace = workspace(resolves);
    var problems = new Problems();
    workspace.problems().forEach(problems::add);
    var organization = Objects.requireNonNull(Goals.organization(workspace, problems)).spec();
    Cases.read(workspace, organization, problems);
    return problems.list().stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "fuelprice",
        "[fuelprice, own]",
        "[network/pumping, {quantity: network/stays-behind, accuracy: 80 %}]",
        "{quantity: pilot/own, accuracy: 0.5}"
      })
  void driversAndAssumptionsAndEventsMayBeResolved(String resolves) {
    assertThat(problems(resolves)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          fuelprize | 'fuelprize' must be a driver, an assumption or event of 'pilot', or initiative/name of another one's
          pumping | 'pumping' must be a driver, an assumption or event of 'pilot', or initiative/name of another one's
          network/fuelprice | 'network/fuelprice' must be a driver, an assumption or event of 'pilot', or initiative/name of another one's
          other/pumping | 'other/pumping' must be a driver, an assumption or event of 'pilot', or initiative/name of another one's
          [own, pilot/own] | 'pilot/own' must be resolved by 'pilot' once only
          {quantity: own, accuracy: 0 %} | The accuracy with which 'own' is resolved must be above 0 %
          {quantity: own, accuracy: 80} | 'resolves.accuracy': '80' must be at most 100 %
          {quantity: a b, accuracy: 80 %} | 'resolves.quantity' must match [A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?, but is 'a b'
          {accuracy: 80 %} | 'resolves.quantity' must be given
          """)
  void whatCannotBeResolvedIsAProblem(String resolves, String message) {
    assertThat(problems(resolves)).containsExactly(message);
  }

  @Test
  void aNameThatIsNearlyRightIsSuggested() {
    Workspace workspace = workspace("[netwrok/pumping]");
    var problems = new Problems();
    var organization = Objects.requireNonNull(Goals.organization(workspace, problems)).spec();
    Cases.read(workspace, organization, problems);
    assertThat(problems.list())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.maybe()).isEqualTo("'network/pumping'");
          assertThat(problem.place().toString()).startsWith("a.yaml:27");
        });
  }

  @Test
  void withoutAnAccuracyAQuantityIsKnownExactly() {
    Initiative pilot = workspace("[fuelprice]").get(Cases.INITIATIVE, "pilot").spec();
    assertThat(pilot.resolves()).containsExactly(new Resolution("fuelprice", new Share(1)));
  }

  @Test
  void anOwnerIsTheInitiativeBeforeTheSlash() {
    Resolution event = Resolution.parse(" network/stays-behind ");
    assertThat(event.initiative()).isEqualTo("network");
    assertThat(event.name()).isEqualTo("stays-behind");
    assertThat(Resolution.parse("own").initiative()).isNull();
    assertThat(Resolution.parse("own").name()).isEqualTo("own");
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    Workspace before = workspace("[fuelprice, {quantity: network/pumping, accuracy: 62.5 %}]");
    Document<Initiative> pilot = before.get(Cases.INITIATIVE, "pilot");
    var change = new Change(pilot.ref(), "resolves", "[own, {quantity: own}]", Place.of(""));
    Initiative other = before.with(List.of(change)).get(Cases.INITIATIVE, "pilot").spec();
    for (Initiative spec : List.of(pilot.spec(), other)) {
      var put = new Document<>(pilot.kind(), pilot.metadata(), spec, pilot.origin());
      Map<String, String> files = new WorkspaceWriter(before).put(put).files();
      Workspace again = new WorkspaceReader(KINDS).read(files);
      assertThat(again.problems()).isEmpty();
      assertThat(again.get(Cases.INITIATIVE, "pilot").spec()).isEqualTo(spec);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          ["fuelprice", {"quantity": "network/pumping", "accuracy": "80 %"}] | true
          {"quantity": "own"}                                                | true
          {"quantity": "a b"}                                                | false
          {"quantity": "own", "accuracy": 8}                                 | false
          {"accuracy": "80 %"}                                               | false
          {"quantity": "own", "acuracy": "80 %"}                             | false
          """)
  void theSchemaKnowsIt(String resolves, boolean valid) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.of(KINDS));
    String text =
        "{\"kind\": \"Initiative\", \"metadata\": {\"name\": \"p\"}, \"spec\": {\"resolves\": "
            + resolves
            + "}}";
    assertThat(schema.validate(JsonMapper.shared().readTree(text)).isEmpty()).isEqualTo(valid);
  }
}
