package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.office.workspace.TestKinds.Cargo;
import dev.quarterdeck.office.workspace.TestKinds.Follows;
import dev.quarterdeck.office.workspace.TestKinds.Hull;
import dev.quarterdeck.office.workspace.TestKinds.Ship;
import dev.quarterdeck.office.workspace.TestKinds.Team;
import dev.quarterdeck.office.workspace.TestKinds.Trim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  private static <S extends Record> Document<S> changed(Document<S> document, S spec) {
    return new Document<>(document.kind(), document.metadata(), spec, document.origin());
  }

  @Test
  void ofADocumentThatChangesInAValueOnlyTheValueIsReplaced() {
    Workspace workspace = TestKinds.read(TWO);
    Document<Team> b = workspace.get(TestKinds.TEAM, "b");
    Document<Team> changed = changed(b, new Team(17, null, null));
    assertThat(new WorkspaceWriter(workspace).put(changed).files())
        .isEqualTo(Map.of("a.yaml", TWO.replace("{size: 2}", "{size: 17}")));
  }

  @Test
  void severalValuesAreReplacedInTheirPlaces() {
    String yaml =
        "kind: Ship # 😀\nmetadata: {name: s, title: '😀'} # T\nspec:\n  weight: 3 # heavy\n"
            + "  cargo:\n    - {name: \"x\", tonnes: 2} # first\n    - name: y # second\n"
            + "  seats: {a: 1, b: [2, 3]}\n  follows: s\n  # end\n";
    Workspace workspace = TestKinds.read(yaml);
    Document<Ship> ship = workspace.get(TestKinds.SHIP, "s");
    Change[] changes = {
      new Change(ship.ref(), "weight", "4.5", Place.of("")),
      new Change(ship.ref(), "cargo[0].name", "'a: #'", Place.of("")),
      new Change(ship.ref(), "cargo[1].name", "z", Place.of("")),
      new Change(ship.ref(), "seats.b[1]", "9", Place.of(""))
    };
    Ship other = workspace.with(List.of(changes)).get(TestKinds.SHIP, "s").spec();
    assertThat(new WorkspaceWriter(workspace).put(changed(ship, other)).files().get("a.yaml"))
        .isEqualTo(
            yaml.replace("weight: 3", "weight: 4.5")
                .replace("\"x\"", "\"a: #\"")
                .replace("name: y", "name: z")
                .replace("[2, 3]", "[2, 9.0]"));
  }

  @Test
  void aValueThatAnAliasSharesIsNotReplacedForBoth() {
    Workspace workspace =
        TestKinds.read(
            "kind: Ship\nmetadata: {name: s}\nspec: {weight: 3, cargo: [&a {name: x}, *a]}\n");
    Document<Ship> ship = workspace.get(TestKinds.SHIP, "s");
    Change second = new Change(ship.ref(), "cargo[1].name", "y", Place.of(""));
    Ship other = workspace.with(List.of(second)).get(TestKinds.SHIP, "s").spec();
    Map<String, String> files = new WorkspaceWriter(workspace).put(changed(ship, other)).files();
    Workspace again = new WorkspaceReader(TestKinds.ALL).read(files);
    assertThat(again.get(TestKinds.SHIP, "s").spec().cargo())
        .containsExactly(new Cargo("x", 1), new Cargo("y", 1));
  }

  @Test
  void aRowOfATableChangesInItsCells() {
    String csv = "name;weight;title;sea;with\r\na;1;;;\r\nb;2;\"B; b\";north;\r\nc;3;C;;\r\n";
    Workspace workspace = new WorkspaceReader(TestKinds.ALL).read(Map.of("ships.csv", csv));
    Document<Ship> b = workspace.get(TestKinds.SHIP, "b");
    Change weight = new Change(b.ref(), "weight", "7.25", Place.of(""));
    Change sea = new Change(b.ref(), "sea", "", Place.of(""));
    Change with = new Change(b.ref(), "with", "[ship:a, ship:c]", Place.of(""));
    Change hull = new Change(b.ref(), "hull", "carbon-fibre", Place.of(""));
    Ship other = workspace.with(List.of(weight, sea, with)).get(TestKinds.SHIP, "b").spec();
    assertThat(new WorkspaceWriter(workspace).put(changed(b, other)).files())
        .isEqualTo(
            Map.of(
                "ships.csv",
                csv.replace("b;2;\"B; b\";north;", "b;7.25;\"B; b\";;[ship:a, ship:c]")));
    Ship steel = workspace.with(List.of(hull)).get(TestKinds.SHIP, "b").spec();
    assertThatThrownBy(() -> new WorkspaceWriter(workspace).put(changed(b, steel)))
        .hasMessage("ship:b must have a column in its table for each value that changes");
  }

  @Test
  void aFileKeepsItsModeAndALinkItsTarget(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), TWO);
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX modes here");
    Path real = Files.createDirectory(folder.resolve(".real")).resolve("b.yaml");
    Files.writeString(real, "kind: Team\nmetadata: {name: linked}\nspec: {size: 1}\n");
    Files.createSymbolicLink(folder.resolve("b.yaml"), real);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    Workspace workspace = new WorkspaceReader(TestKinds.ALL).read(folder);
    Team seven = new Team(7, null, null);
    new WorkspaceWriter(workspace)
        .put(changed(workspace.get(TestKinds.TEAM, "b"), seven))
        .put(changed(workspace.get(TestKinds.TEAM, "linked"), seven))
        .write(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r----x");
    assertThat(folder.resolve("b.yaml")).isSymbolicLink();
    assertThat(real).hasContent("kind: Team\nmetadata: {name: linked}\nspec: {size: 7}\n");
  }

  @Test
  void nothingIsWrittenThroughALinkOutOfTheFolder(@TempDir Path folder, @TempDir Path outside)
      throws IOException {
    Path file = Files.writeString(outside.resolve("o.yaml"), TWO);
    Files.createSymbolicLink(folder.resolve("o.yaml"), file);
    WorkspaceWriter writer = new WorkspaceWriter(new WorkspaceReader(TestKinds.ALL).read(folder));
    writer.add("o.yaml", TestKinds.TEAM, Metadata.named("c"), new Team(3, null, null));
    assertThatThrownBy(() -> writer.write(folder))
        .hasMessage("'o.yaml' must not be a link out of the folder");
    assertThat(file).hasContent(TWO);
  }

  @Test
  void aValueThatWasNotWrittenIsPutInAndAllElseStays() {
    Workspace workspace = TestKinds.read(TWO);
    Document<Team> b = workspace.get(TestKinds.TEAM, "b");
    Document<Team> changed = changed(b, new Team(7, LocalDate.of(2027, 1, 2), null));
    String after = TWO.replace("{size: 2}", "{size: 7, since: 2027-01-02}");
    assertThat(new WorkspaceWriter(workspace).put(changed).files())
        .isEqualTo(Map.of("a.yaml", after));
  }

  @Test
  void aDocumentThatChangesInMoreThanValuesIsWrittenAnew() {
    String begin = "# first\r\n---\r\n";
    String text = "# kept?\r\nkind: Ship\r\nmetadata: {name: s}\r\nspec: {weight: 3}\r\n";
    Workspace workspace = TestKinds.read(begin + text);
    List<Change> more =
        List.of(new Change(new Ref("ship", "s"), "seats", "{a: [1]}", Place.of("")));
    Document<TestKinds.Ship> changed = workspace.with(more).get(TestKinds.SHIP, "s");
    assertThat(new WorkspaceWriter(workspace).put(changed).files().get("a.yaml"))
        .startsWith(begin + "apiVersion: quarterdeck.dev/v1\r\nkind: Ship\r\n")
        .contains("  seats:\r\n")
        .doesNotContain("kept?");
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
