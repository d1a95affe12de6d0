package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  @Test
  void fileNamesAreTheFilesReadInOrder() {
    Workspace workspace =
        new WorkspaceReader(TestKinds.ALL)
            .read(
                Map.of(
                    "b/c.yaml", "kind: Team\nmetadata: {name: t}\nspec: {size: 1}\n",
                    "b.yml", "# nothing",
                    "ships.csv", "name,weight\na,1\n",
                    "other.csv", "x\n",
                    "notes.txt", "x"));
    assertThat(workspace.fileNames()).containsExactly("b.yml", "b/c.yaml", "ships.csv");
  }
}
