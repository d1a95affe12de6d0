package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {
  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder rows = new StringBuilder("name,weight,crew\n");
    for (int file = 9; file >= 0; file--) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        String size = i % 7 == 0 ? "x" : String.valueOf(i + 1);
        String name = i % 11 == 0 ? "same" : "t" + file + "-" + i;
        text.append(
            "---\nkind: Team\nmetadata:\n  name: %s\nspec: {size: %s}\n".formatted(name, size));
        rows.append("s%d-%d,%d,t%d-%d\n".formatted(file, i, i, file, i + 3));
      }
      files.put("f" + file + ".yaml", text.toString());
    }
    files.put("ships.csv", rows.toString());
    return files;
  }

  private static Workspace read() {
    return new WorkspaceReader(TestKinds.ALL).read(files());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void anyNumberOfThreadsGivesTheSame(int threads) throws Exception {
    Workspace usual = read();
    assertThat(usual.problems()).hasSizeGreaterThan(100);
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      Workspace workspace = pool.submit(ThreadsTest::read).get();
      assertThat(workspace.list()).isEqualTo(usual.list());
      assertThat(workspace.problems()).isEqualTo(usual.problems());
      assertThat(workspace.hash()).isEqualTo(usual.hash());
    }
  }
}
