package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadAgainTest {
  private static final int EDITS = 200;
  private static final List<String> PIECES =
      List.of(
          "---\nkind: Team\nmetadata: {name: %s}\nspec: {size: 5}\n",
          "---\nkind: Team\nmetadata: {name: %s}\nspec: {size: 700}\n",
          "---\nkind: Ship\nmetadata: {name: %s}\nspec: {weight: 12, crew: team:a}\n",
          "---\nkind: Ship\nmetadata: {name: %s}\nspec: {weight: 12, crew: team:b, hul: steel}\n",
          "---\nkind: Ship\nmetadata: {name: %s}\nspec: {weight: [\n",
          "---\napiVersion: other/v1\nkind: Team\nmetadata: {name: %s}\n",
          "# a word between, about %s\n");

  private final WorkspaceReader reader = new WorkspaceReader(TestKinds.ALL);

  @Test
  void whatIsReadAgainIsAsIfItWereReadForTheFirstTime() {
    Random random = new Random(5);
    Map<String, String> files = new TreeMap<>();
    Workspace before = null;
    for (int edit = 0; edit < EDITS; edit++) {
      edit(files, random);
      Workspace fresh = new WorkspaceReader(TestKinds.ALL).read(files);
      Workspace again = reader.read(files, before);
      assertThat(again.list()).isEqualTo(fresh.list());
      assertThat(again.foreign()).isEqualTo(fresh.foreign());
      assertThat(again.problems()).isEqualTo(fresh.problems());
      assertThat(again.hash()).isEqualTo(fresh.hash());
      assertThat(again.files()).isEqualTo(fresh.files());
      before = again;
    }
    assertThat(files.size()).isGreaterThan(2);
  }

  /** Puts a piece into a file, in the middle or at an end, or takes a file away. */
  private static void edit(Map<String, String> files, Random random) {
    String file = "f" + random.nextInt(6) + ".yaml";
    String text = files.getOrDefault(file, "");
    if (random.nextInt(8) == 0) {
      files.remove(file);
      return;
    }
    List<String> pieces = new ArrayList<>(Pieces.cut(text));
    String name = "abcdefgh".substring(random.nextInt(8)).substring(0, 1);
    String piece = PIECES.get(random.nextInt(PIECES.size())).formatted(name);
    pieces.add(random.nextInt(pieces.size() + 1), piece);
    files.put(file, String.join("", pieces));
  }

  @Test
  void onlyWhatChangedIsReadAgain() {
    Map<String, String> files = new TreeMap<>();
    files.put("same.yaml", PIECES.getFirst().formatted("a"));
    files.put("changed.yaml", PIECES.getFirst().formatted("b"));
    Workspace before = reader.read(Map.copyOf(files));
    files.put("changed.yaml", PIECES.get(2).formatted("b"));
    Workspace again = reader.read(files, before);
    Ref same = new Ref("team", "a");
    assertThat(again.find(same)).isSameAs(before.find(same)).isNotNull();
    assertThat(again.find(new Ref("ship", "b"))).isNotNull();
    assertThat(again.find(new Ref("team", "b"))).isNull();
  }

  @Test
  void whatWasSupposedIsNotTakenForWhatIsWritten() {
    Map<String, String> files = Map.of("a.yaml", PIECES.getFirst().formatted("a"));
    Workspace read = reader.read(files);
    Ref team = new Ref("team", "a");
    Place nowhere = Place.of("");
    Workspace supposed = read.with(List.of(new Change(team, "size", "9", nowhere)));
    assertThat(supposed.find(team)).isNotEqualTo(read.find(team));
    assertThat(reader.read(files, supposed).find(team)).isEqualTo(read.find(team));
  }

  @Test
  void whatAnotherReaderReadIsReadAgain() {
    Map<String, String> files = Map.of("a.yaml", PIECES.getFirst().formatted("a"));
    Workspace ships = new WorkspaceReader(List.of(TestKinds.SHIP)).read(files);
    assertThat(ships.find(new Ref("team", "a"))).isNull();
    assertThat(reader.read(files, ships).find(new Ref("team", "a"))).isNotNull();
  }
}
