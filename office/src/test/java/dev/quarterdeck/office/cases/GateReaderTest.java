package dev.quarterdeck.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateReaderTest {
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
      metadata: {name: demand}
      spec: {estimate: 20..30}
      ---
      kind: Initiative
      metadata: {name: venture}
      spec:
        assumptions: {share: 8%..16%}
        options:
          - name: trial
            duration: 2 years
            costs: [{name: build, amount: 100}]
            events: [{name: fails, probability: 40 %, loses: 90 %}]
            gates: GATES
          - {name: full, duration: 2 years, costs: [{name: build, amount: 200 * share}]}
      """;

  private static List<Problem> problems(String gates) {
    Workspace workspace =
        new WorkspaceReader(List.of(Goals.ORGANIZATION, Cases.DRIVER, Cases.INITIATIVE))
            .read(Map.of("a.yaml", WORKSPACE.replace("GATES", gates)));
    var problems = new Problems();
    workspace.problems().forEach(problems::add);
    var organization = Objects.requireNonNull(Goals.organization(workspace, problems)).spec();
    Cases.read(workspace, organization, problems);
    return problems.list();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{name: a, after: 1 year, knows: demand}",
        "[{name: a, after: 6 months, knows: [share, fails], stop: 50k, switchTo: full},"
            + " {name: b, after: 3 years, knows: [{quantity: demand, accuracy: 40 %}], stop: -3M EUR}]"
      })
  void gatesMayStopAndSwitch(String gates) {
    assertThat(problems(gates)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [{name: a, after: 1 year, knows: demant}] | 'demant' must be a driver, an assumption or event of 'venture', or initiative/name of another one's
          [{name: a, after: 1 year}] | The gate 'a' must know something that was not known before
          [{name: a, after: 1 year, knows: demand}, {name: a, after: 2 years, knows: share}] | Two gates are both named 'a'; each must have its own name
          [{name: a, after: 1 year, knows: demand}, {name: b, after: 1 year, knows: share}] | The gate 'b' must come after the option's start and after the gate before it
          [{name: a, after: 0 years, knows: demand}] | The gate 'a' must come after the option's start and after the gate before it
          [{name: a, after: 4 years, knows: demand}] | The gate 'a' must come before the end of the appraisal
          [{name: a, after: 1 year, knows: demand}, {name: b, after: 2 years, knows: demand}] | 'demand' must be resolved by 'venture' once only
          [{name: a, after: 1 year, knows: demand, switchTo: ful}] | 'ful' must be another option of 'venture'
          [{name: a, after: 1 year, knows: demand, switchTo: trial}] | 'trial' must be another option of 'venture'
          [{name: a, knows: demand}] | 'options[0].gates[0].after' must be given
          [{name: a, after: 1 year, knows: demand, stop: 5..9}] | 'options[0].gates[0].stop': '5..9' must be one plain number such as 4M or 350k, not a range
          """)
  void whatDoesNotFitIsAProblemInItsPlace(String gates, String message) {
    List<Problem> problems = problems(gates);
    assertThat(problems).extracting(Problem::message).isNotEmpty();
    assertThat(problems.getFirst().message()).isEqualTo(message);
    assertThat(problems.getFirst().place().line()).isEqualTo(22);
  }

  @Test
  void gatesAreFew() {
    String many =
        IntStream.range(0, 9)
            .mapToObj(i -> "{name: g%d, after: %d months, knows: demand}".formatted(i, i + 1))
            .collect(Collectors.joining(", ", "[", "]"));
    assertThat(problems(many).getFirst().message())
        .isEqualTo("The option 'trial' must have at most 8 gates, not 9");
  }
}
