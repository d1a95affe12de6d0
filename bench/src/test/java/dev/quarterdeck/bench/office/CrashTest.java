package dev.quarterdeck.bench.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  private static final int KILLS = 5;

  @TempDir Path scratch;

  @Test
  void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
    List<Measurement> found =
        new Crash("SQLite", new Writer(scratch), Crash.files(scratch), new Random(3)).rounds(KILLS);
    assertThat(found).as(found.toString()).allMatch(Measurement::holds);
    assertThat(found.get(1).name()).endsWith("acknowledged");
    assertThat(found.get(1).figure()).as("changes before the kills").isPositive();
  }

  @Test
  void whatIsLostOrTornIsSeen() throws Exception {
    try (Data data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC())) {
      var desk = new Desk(data.store(), new WorkspaceReader(Kinds.all()));
      Map<String, String> files = new TreeMap<>();
      files.put("a.yaml", Acked.text("a", "one"));
      files.put("b.yaml", Acked.text("b", "two"));
      desk.change(new TreeMap<>(files), 0, new Desk.Signature("test", "Torn"));
      List<Acked> acked = List.of(new Acked(1, "one"), new Acked(1, "never"), new Acked(2, "one"));
      assertThat(Verdict.of(data.store(), acked, 0, 2)).isEqualTo(new Verdict(3, 2, 1, 0));
    }
  }

  @Test
  void aLineThatWasCutIsNoAcknowledgement() {
    Acked whole = new Acked(7, "r1-0-3");
    assertThat(Acked.parse(whole.line())).isEqualTo(whole);
    assertThat(Acked.parse("ack 7 r1-0-")).isNull();
    assertThat(Acked.parse("ack 7")).isNull();
  }
}
