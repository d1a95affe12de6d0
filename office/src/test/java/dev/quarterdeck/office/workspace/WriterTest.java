package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.workspace.TestKinds.Cargo;
import dev.quarterdeck.office.workspace.TestKinds.Follows;
import dev.quarterdeck.office.workspace.TestKinds.Hull;
import dev.quarterdeck.office.workspace.TestKinds.Ship;
import dev.quarterdeck.office.workspace.TestKinds.Team;
import dev.quarterdeck.office.workspace.TestKinds.Trim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriterTest {
  private static final String TWO =
      "# first\r\n---\r\nkind: Team # x\r\nmetadata: {name: a}\r\nspec: {size: 1}\r\n"
          + "---\r\n# kept?\r\nkind: Team\r\nmetadata: {name: b}\r\nspec: {size: 2}\r\n...\r\n# end";

  @Test
  void onlyTheChangedDocumentIsWrittenAnew() {
    Workspace workspace = TestKinds.read(TWO);
    Document<Team> b = workspace.get(TestKinds.TEAM, "b");
    Document<Team> changed =
        new Document<>(b.kind(), b.metadata(), new Team(7, null, null), b.origin());
    assertThat(new WorkspaceWriter(workspace).put(changed).files())
        .isEqualTo(
            Map.of(
                "a.yaml",
                TWO.substring(0, TWO.indexOf("---\r\n# kept"))
                    + "---\r\napiVersion: quarterdeck.dev/v1\r\nkind: Team\r\nmetadata:\r\n"
                    + "  name: b\r\nspec:\r\n  size: 7\r\n...\r\n# end"));
  }

  @Test
  void nothingPutWritesNothing() {
    assertThat(new WorkspaceWriter(TestKinds.read(TWO)).files()).isEmpty();
  }

  @Test
  void filesAreReplacedInTheFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), TWO);
    Workspace workspace = new WorkspaceReader(TestKinds.ALL).read(folder);
    new WorkspaceWriter(workspace)
        .add("a.yaml", TestKinds.TEAM, Metadata.named("c"), new Team(3, null, "x: #y"))
        .add("sub/new.yaml", TestKinds.TEAM, Metadata.named("d"), new Team(4, null, null))
        .write(folder);
    Workspace again = new WorkspaceReader(TestKinds.ALL).read(folder);
    assertThat(again.problems()).isEmpty();
    assertThat(again.get(TestKinds.TEAM, "c").spec()).isEqualTo(new Team(3, null, "x: #y"));
    assertThat(again.list(TestKinds.TEAM))
        .extracting(Document::name)
        .containsExactly("a", "b", "c", "d");
    assertThat(Files.readString(folder.resolve("a.yaml"))).startsWith(TWO);
    assertThat(again.hash()).hasSize(64).isNotEqualTo(workspace.hash());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aWrittenWorkspaceReadsBackEqual(long seed) {
    Random random = new Random(seed);
    WorkspaceWriter writer = new WorkspaceWriter(TestKinds.read(""));
    Map<String, Ship> ships = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      Ship ship = ship(random);
      ships.put("s" + i, ship);
      writer.add("ships.yaml", TestKinds.SHIP, Metadata.named("s" + i), ship);
    }
    writer.add(
        "t.yaml",
        TestKinds.TEAM,
        Metadata.named("t"),
        new Team(3, LocalDate.of(2027, 1, 2), text(random)));
    Workspace read = new WorkspaceReader(TestKinds.ALL).read(writer.files());
    assertThat(read.problems()).isEmpty();
    assertThat(read.list(TestKinds.SHIP)).hasSize(100);
    ships.forEach(
        (name, ship) -> assertThat(read.get(TestKinds.SHIP, name).spec()).isEqualTo(ship));
  }

  private static Ship ship(Random random) {
    return new Ship(
        random.nextBoolean() ? Hull.STEEL : Hull.CARBON_FIBRE,
        random.nextGaussian() * Math.pow(10, random.nextInt(-9, 20)),
        random.nextBoolean() ? new Ref("team", "t") : null,
        random.nextBoolean() ? List.of() : List.of(new Ref("ship", "s1"), new Ref("team", "t")),
        random.nextBoolean() ? new Share(random.nextDouble()) : null,
        random.nextBoolean() ? "ABC" : null,
        random.nextBoolean() ? "north" : null,
        random.nextBoolean(),
        random.nextBoolean() ? random.nextLong(-1L << 40, 1L << 40) : null,
        random.nextBoolean()
            ? List.of()
            : List.of(new Cargo(text(random), 2.5), new Cargo(text(random), 1)),
        random.nextBoolean() ? Map.of() : Map.of(text(random) + "k", List.of(1.0, 2.0)),
        random.nextBoolean() ? Map.of() : Map.of("t", 4),
        random.nextBoolean()
            ? List.of()
            : List.of(new Follows(new Ref("ship", "s2"), random.nextInt(2))),
        new Trim(random.nextInt()));
  }

  private static String text(Random random) {
    String[] bits = {
      "a", " ", ":", "#", "-", "\"", "'", "\n", "\t", "[", "}", "null", "~", "é", "😀", "\u2028",
      "\uFEFF", "1", "%", "---\n", "&", "*", "\u0000", "\\"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(bits[random.nextInt(bits.length)]);
    }
    return text.toString();
  }
}
