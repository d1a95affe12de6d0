package dev.quarterdeck.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
  private static final long SLICE = 250;

  @TempDir private Path keep;

  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  /** Surefire runs in the module's folder. */
  private static Path home() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  @Test
  void aSliceOfSpoiledInputsBreaksNothing() throws Exception {
    Path data = home().resolve("../shared/data").normalize();
    Spoiler spoiler = new Spoiler(Corpus.read(home(), data));
    var settings = new Fuzz.Settings(SLICE, 2, Fuzz.Limits.standard(), keep);
    var fuzz = new Fuzz(settings, number -> spoiler.make(1, number), new Trial(20), said::add);

    Fuzz.Result result = fuzz.run();

    assertThat(result.failures()).as(String.join("\n", said)).isEmpty();
    assertThat(result.cases()).isEqualTo(SLICE);
    assertThat(result.reached()).containsKeys(Runs.Reached.values());
  }

  @Test
  void theSameSeedMakesTheSameCases() throws IOException {
    Corpus corpus = Corpus.read(home(), home().resolve("nowhere"));
    for (int number = 0; number < 50; number++) {
      Case one = new Spoiler(corpus).make(9, number);
      Case same = new Spoiler(corpus).make(9, number);
      assertThat(same.files().keySet()).isEqualTo(one.files().keySet());
      one.files().forEach((name, bytes) -> assertThat(same.files().get(name)).isEqualTo(bytes));
    }
    assertThat(new Spoiler(corpus).make(9, 1).files().values())
        .isNotEqualTo(new Spoiler(corpus).make(10, 1).files().values());
  }

  @Test
  void whatIsThrownIsCountedByItsCauseAndKept() throws Exception {
    Runs throwing =
        (input, folder, steps) -> {
          if (input.seed() % 2 == 0) {
            throw new StackOverflowError();
          }
          return Runs.Reached.CHECKED;
        };

    Fuzz.Result result = run(10, new Fuzz.Limits(5, 60), throwing);

    assertThat(result.failures().values()).containsExactly(5);
    assertThat(result.failures().keySet()).allMatch(key -> key.startsWith("StackOverflowError"));
    assertThat(result.reached()).containsEntry(Runs.Reached.CHECKED, 5L);
    Case kept = Case.read(keep.resolve("2"));
    assertThat(kept.files()).containsOnlyKeys("workspace/a.yaml");
    assertThat(keep.resolve("2/failure.txt")).content().contains("FuzzTest");
  }

  @Test
  void aStepThatIsSlowTwiceIsAFailure() throws Exception {
    Runs slow =
        (input, folder, steps) -> {
          steps.at("dreaming");
          sleep(input.seed() == 3 ? 200 : 0);
          return Runs.Reached.CHECKED;
        };

    Fuzz.Result result = run(5, new Fuzz.Limits(0.1, 60), slow);

    assertThat(result.failures()).hasSize(1);
    assertThat(said.getFirst()).contains("Slow dreaming");
    assertThat(result.slowest()).isGreaterThanOrEqualTo(0.2);
    assertThat(result.slowestSeed()).isEqualTo(3);
  }

  @Test
  void aStepThatIsSlowOnceIsNot() throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Runs slow =
        (input, folder, steps) -> {
          steps.at("dreaming");
          sleep(first.getAndSet(false) ? 200 : 0);
          return Runs.Reached.CHECKED;
        };

    assertThat(run(5, new Fuzz.Limits(0.1, 60), slow).failures()).isEmpty();
  }

  @Test
  void aStepThatNeverEndsIsLeftBehindAndTheRunGoesOn() throws Exception {
    Runs stuck =
        (input, folder, steps) -> {
          steps.at("waiting");
          sleep(input.seed() == 1 ? 600_000 : 0);
          return Runs.Reached.CHECKED;
        };

    Fuzz.Result result = run(6, new Fuzz.Limits(0.2, 0.5), stuck);

    assertThat(result.cases()).isEqualTo(6);
    assertThat(result.failures()).hasSize(1);
    assertThat(said.getFirst()).contains("Slow waiting");
  }

  private Fuzz.Result run(long count, Fuzz.Limits limits, Runs runs) throws Exception {
    Map<String, byte[]> files = Map.of("workspace/a.yaml", new byte[] {'a'});
    var settings = new Fuzz.Settings(count, 1, limits, keep);
    return new Fuzz(settings, number -> new Case(number, files), runs, said::add).run();
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
