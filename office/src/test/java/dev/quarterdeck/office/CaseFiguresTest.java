package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.initiative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.cases.Appraisal;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An initiative valued by itself, as it stands or as it is being written. */
class CaseFiguresTest {
  private static final double NPV = -100 + 200 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);
  private static final String UNSURE = initiative("unsure", "80..130", "100..300 per year");

  private final WorkspaceReader reader = new WorkspaceReader(Kinds.all());
  private final Decide decide = new Decide(1);

  private Workspace office(String... documents) {
    return reader.read(Map.of("office.yaml", String.join("---\n", documents)));
  }

  private Decide.Valued valued(Workspace office, String text, String name) {
    return decide.value(reader.draft("draft.yaml", text, office), name, true, Progress.none());
  }

  @Test
  void eachInitiativeOfTheDemoIsWorthAloneWhatItIsWorthAmongAll() {
    Map<String, String> files = new HashMap<>(reader.read(Path.of("..", "example")).files());
    files.computeIfPresent(
        "organization.yaml", (name, text) -> text.replace("samples: 16384", "samples: 1024"));
    Workspace demo = reader.read(files);
    Decide.Valued all = decide.value(demo, true, Progress.none());
    List<CaseFigures> alone = new ArrayList<>();
    for (Document<?> document : demo.list(Cases.INITIATIVE)) {
      alone.addAll(valued(demo, document.origin().text(), document.name()).figures());
    }
    assertThat(alone).hasSizeGreaterThan(30).isEqualTo(all.figures());
    assertThat(alone)
        .flatExtracting(CaseFigures::swings)
        .filteredOn(CaseFigures.SwingLine::quantity, "fuelprice")
        .isNotEmpty()
        .extracting(CaseFigures.SwingLine::title)
        .containsOnly("Fuel and bought heat, per MWh produced");
  }

  @Test
  void whatIsBeingWrittenIsWorthWhatItWillBeWorthOnceItIsSaved() {
    Workspace before = office(ORGANIZATION, GOOD, UNSURE);
    String text = UNSURE.replace("80..130", "90..150");
    Workspace after = office(ORGANIZATION, GOOD, text);
    assertThat(valued(before, text, "unsure").figures())
        .isEqualTo(decide.value(after, "unsure", true, Progress.none()).figures())
        .isNotEqualTo(decide.value(before, "unsure", true, Progress.none()).figures());
  }

  @Test
  void figuresAreWhatAHandCalculationSays() {
    CaseFigures good = valued(office(ORGANIZATION), GOOD, "good").figures().getFirst();
    assertThat(good.npv().mean()).isCloseTo(NPV, within(0.01));
    assertThat(good.start()).isEqualTo("2027");
    assertThat(good.flows())
        .extracting(CaseFigures.Flow::period)
        .containsExactly("2027", "2028", "2029", "2030");
    assertThat(good.flows())
        .extracting(CaseFigures.Flow::cumulative)
        .containsExactly(-100.0, 100.0, 300.0, 500.0);
    assertThat(good.flows().getLast().presentValue()).isEqualTo(good.npv().mean());
    assertThat(good.made().explanation().total()).isCloseTo(NPV, within(1e-9));
    assertThat(good.made().explanation().steps())
        .extracting(step -> step.label())
        .contains("2028: benefits − costs");
    assertThat(good.returns())
        .filteredOn(one -> one.line().measure().equals("payback"))
        .singleElement()
        .satisfies(one -> assertThat(one.line().expected()).isEqualTo(0.5));
  }

  @Test
  void whatMovesAValueIsToldLargestFirst() {
    CaseFigures unsure = valued(office(ORGANIZATION), UNSURE, "unsure").figures().getFirst();
    assertThat(unsure.swings())
        .extracting(CaseFigures.SwingLine::quantity)
        .containsExactly("gain", "build");
    assertThat(unsure.swings()).extracting(CaseFigures.SwingLine::title).containsOnlyNulls();
    assertThat(unsure.swings().getFirst().high()).isGreaterThan(unsure.npv().mean());
    assertThat(unsure.swings().getLast().high()).isLessThan(unsure.npv().mean());
  }

  @Test
  void anEventIsHighWhereItHappens() {
    String risky =
        GOOD.stripTrailing() + "\n      events: [{name: fire, probability: 50 %, loses: 60 %}]\n";
    CaseFigures figures = valued(office(ORGANIZATION), risky, "good").figures().getFirst();
    double lost = NPV - 0.6 * (NPV + 100);
    assertThat(figures.swings())
        .singleElement()
        .satisfies(fire -> {
          assertThat(fire.quantity()).isEqualTo("fire");
          assertThat(fire.low()).isCloseTo(NPV, within(0.01));
          assertThat(fire.high()).isCloseTo(lost, within(0.01));
        });
  }

  @Test
  void onlyWhatIsWrongWithTheTextIsTold() {
    Workspace office = office(ORGANIZATION, GOOD.replace("100", "abc"));
    assertThat(valued(office, UNSURE, "unsure").problems()).isEmpty();
    String unknown = UNSURE.replace("spec:", "spec:\n  requires: [initiative:goood]");
    assertThat(valued(office, unknown, "unsure").problems().getFirst().toString())
        .isEqualTo(
            "draft.yaml:5:14: error: 'requires[0]': there is no initiative:goood. Maybe 'good'");
    Decide.Valued broken = valued(office, UNSURE.replace("100..300", "lots"), "unsure");
    assertThat(broken.appraisals()).isEmpty();
    assertThat(broken.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.place().line()).isEqualTo(9);
          assertThat(problem.message()).contains("lots");
        });
    assertThat(valued(office, "kind: [", "unsure").problems()).hasSize(1);
  }

  @Test
  void anOutcomeThatAnotherInitiativeCountsIsAProblemOfTheText() {
    String counted = GOOD.replace("name: gain", "name: gain, outcome: calls");
    Workspace office = office(ORGANIZATION, UNSURE, counted);
    String same = UNSURE.replace("name: gain", "name: gain, outcome: calls");
    assertThat(valued(office, same, "unsure").problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.place().file()).isEqualTo("draft.yaml");
          assertThat(problem.message()).contains("counted by both 'good' and 'unsure'");
        });
  }

  @Test
  void anOptionTooLargeToFollowIsRefusedBeforeItTakesTheMemory() {
    String periods = ORGANIZATION.replace("appraisal: 4", "appraisal: 800");
    String late = "events: [{name: late, probability: 5 %, delay: 1..700 years}]";
    String lines =
        IntStream.range(0, 200)
            .mapToObj(i -> "{name: cost-%d, amount: 1}".formatted(i))
            .collect(Collectors.joining(", ", "costs: [", "]"));
    String text =
        UNSURE.replace("costs: [{name: build, amount: 80..130}]", lines) + "      " + late + "\n";
    assertThat(valued(office(periods), text, "unsure").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("must be smaller"));
  }

  @Test
  void anInitiativeThatIsNotThereHasNoFigures() {
    List<Appraisal> none = valued(office(ORGANIZATION), GOOD, "other").appraisals();
    assertThat(none).isEmpty();
  }
}
