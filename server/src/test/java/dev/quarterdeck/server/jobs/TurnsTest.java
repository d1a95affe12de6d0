package dev.quarterdeck.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.server.jobs.Turns.Overtaken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(1);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    people.close();
  }

  /** Takes the only turn until the latch opens. */
  private Future<String> busy(String person) throws InterruptedException {
    Future<String> work =
        people.submit(() ->
            turns.take(
                person,
                () -> {
                  begun.countDown();
                  awaitEnd();
                  return "first";
                }));
    begun.await();
    return work;
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Future<String> waits(String person, String word, int waiting) {
    Future<String> work = people.submit(() -> turns.take(person, () -> word));
    while (turns.waiting() < waiting) {
      Thread.onSpinWait();
    }
    return work;
  }

  @Test
  void ofWhatWaitsForAPersonOnlyTheNewestIsDone() throws Exception {
    Future<String> first = busy("anna");
    Future<String> older = waits("anna", "older", 1);
    Future<String> newer = people.submit(() -> turns.take("anna", () -> "newer"));
    assertThatThrownBy(older::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Overtaken.class);
    end.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(newer.get()).isEqualTo("newer");
  }

  @Test
  void nobodyOvertakesAnother() throws Exception {
    busy("anna");
    Future<String> bent = waits("bent", "bent's", 1);
    Future<String> cara = waits("cara", "cara's", 2);
    end.countDown();
    assertThat(bent.get()).isEqualTo("bent's");
    assertThat(cara.get()).isEqualTo("cara's");
  }

  @Test
  void moreThanFiftyDoNotWait() throws Exception {
    busy("anna");
    for (int i = 1; i <= 50; i++) {
      waits("person " + i, "done", i);
    }
    assertThatThrownBy(() -> turns.take("one more", () -> "done"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Too many wait");
    assertThat(turns.waiting()).isEqualTo(50);
  }

  @Test
  void workThatFailsGivesItsTurnToTheNext() {
    assertThatThrownBy(() ->
            turns.take(
                "anna",
                () -> {
                  throw new IllegalArgumentException("no");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(turns.<String>take("anna", () -> "next")).isEqualTo("next");
  }
}
