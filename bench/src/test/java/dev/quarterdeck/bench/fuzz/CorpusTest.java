package dev.quarterdeck.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is spoiled must be sound before, or nothing but error messages would be tried. */
class CorpusTest {
  @TempDir private Path folder;

  @Test
  void everySeedIsReadImportedAndDecided() throws IOException {
    Corpus corpus = Corpus.read(folder.resolve("nowhere"), folder.resolve("nowhere"));
    String first = corpus.workspaces().getFirst();
    List<Map<String, byte[]>> inputs = new ArrayList<>();
    corpus.workspaces().forEach(text -> inputs.add(files("workspace/all.yaml", text)));
    for (Corpus.Sheet sheet : corpus.sheets()) {
      inputs.add(files("workspace/all.yaml", first, "workspace/" + sheet.file(), sheet.text()));
    }
    for (Corpus.Table table : corpus.tables()) {
      inputs.add(
          files(
              "workspace/all.yaml",
              table.inItsCurrency(first),
              Case.TABLE,
              table.text(),
              Case.MAPPING,
              table.mapping()));
    }

    for (Map<String, byte[]> files : inputs) {
      Case input = new Case(0, files);
      input.write(folder.resolve("case"));
      assertThat(new Trial(1).run(input, folder.resolve("case"), step -> {}))
          .describedAs(files.keySet().toString())
          .isEqualTo(Runs.Reached.DECIDED);
    }
    assertThat(inputs).hasSize(8);
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
