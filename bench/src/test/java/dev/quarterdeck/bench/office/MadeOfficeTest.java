package dev.quarterdeck.bench.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeOfficeTest {
  @TempDir Path scratch;

  @Test
  void theOfficeThatIsMeasuredHasNoMistakeInIt() throws Exception {
    try (Data data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC())) {
      new MadeOffice(200).into(data.store());
      var workspace =
          new WorkspaceReader(Kinds.all()).read(data.store().files(data.store().head().number()));
      assertThat(Decide.check(workspace)).isEmpty();
      assertThat(workspace.list()).hasSize(200);
    }
  }
}
