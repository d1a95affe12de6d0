package dev.quarterdeck.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.Proposal.Content;
import dev.quarterdeck.office.proposals.Proposal.Doing;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Desk.Signature;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.Ref;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole office, copied from any kind of store into any kind. */
class BackupTest {
  private static final Signature CARA = new Signature("cara", "Because");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path scratch;

  /** Kinds of store. */
  enum Sort {
    SQLITE,
    FOLDER,
    POSTGRES
  }

  static Stream<Arguments> pairs() {
    return Stream.of(Sort.values())
        .flatMap(from -> Stream.of(Sort.values()).map(to -> Arguments.of(from, to)));
  }

  /** Something empty of that kind. */
  private Data open(Sort sort, String name) throws IOException {
    return switch (sort) {
      case SQLITE -> Data.sqlite(scratch.resolve(name + ".db"), StoreContract.CLOCK);
      case FOLDER ->
          Data.folder(
              Files.createDirectories(scratch.resolve(name)),
              StoreContract.READER,
              StoreContract.CLOCK);
      case POSTGRES ->
          Data.postgres(Postgres.emptied(name), Postgres.USER, "", StoreContract.CLOCK);
    };
  }

  private Data filled(Sort sort) throws IOException, StaleException {
    Data data = open(sort, "one");
    Desk desk = new Desk(data.store(), StoreContract.READER);
    Ref growth = new Ref("goal", "growth");
    desk.put(growth, "kind: Goal\nmetadata: {name: growth, title: \"Vækst\"}\n", 0, CARA);
    List<Draft> drafts =
        List.of(
            new Draft(growth, null, 1),
            new Draft(new Ref("goal", "calm"), "kind: Goal\nmetadata: {name: calm}\n", 0));
    Proposal made =
        Proposal.made(
            new Content("Rest", "Too much", drafts), 1, "cara", StoreContract.CLOCK.instant());
    data.proposals().add(made);
    Doing said = new Doing("ben", StoreContract.CLOCK.instant(), "Why?");
    data.proposals().save(Objects.requireNonNull(data.proposals().find(1)).comment(said));
    data.write(tables -> {
      for (String sql :
          List.of(
              "insert into account values ('cara', 'Cara Lund', 'cto,admin', '$argon2id$x', 1,"
                  + " null, null)",
              "insert into account values ('ben', 'Ben', 'reader', '', 0, 'https://it.example',"
                  + " '0001')",
              "insert into token values ('abc', 'cara', 'CI', 'read', 1, 2, null)",
              "insert into token values ('def', 'cara', 'CI 2', 'read,propose', 1, 9223372036854775807,"
                  + " 7)",
              "insert into decision values ('d-1', 1, null, 'cara', 3, 'done', '[]', '{}',"
                  + " '<p>\"æ\\n', 'a;b', null, null)",
              "insert into decision values ('d-2', 1, 'cheap', 'cara', 4, 'failed', '[]', null,"
                  + " null, null, 1, 1)",
              "insert into frontier values ('d-1', 'done', 'cara', 5, '[1,2]')")) {
        tables.sql(sql).update();
      }
      return true;
    });
    data.store().note("set-up", Event.ACCOUNT, "cara", "cto,admin");
    data.store().note("oidc", Event.ACCOUNT, "ben", "reader" + Event.NOT_ENABLED);
    return data;
  }

  /** Every row of every table. */
  private static Map<String, List<String>> everything(Data data) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table :
        List.of(
            "entry",
            "event",
            "account",
            "token",
            "proposal",
            "draft",
            "remark",
            "decision",
            "frontier")) {
      List<String> rows =
          data.reader().sql("select * from " + table).query().listOfRows().stream()
              .map(row -> new TreeMap<>(row).toString())
              .sorted()
              .toList();
      assertThat(rows).as(table).isNotEmpty();
      all.put(table, rows);
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aWholeOfficeMovesFromOneKindToAnother(Sort from, Sort to) throws Exception {
    Path copy = scratch.resolve("copy");
    Map<String, List<String>> before;
    try (Data one = filled(from)) {
      before = everything(one);
      one.store().backup(copy);
    }
    try (Data two = open(to, "two")) {
      two.store().restore(copy);
      assertThat(everything(two)).isEqualTo(before);
      assertThat(two.store().audit()).isEmpty();
      if (to == Sort.FOLDER) {
        assertThat(scratch.resolve("two/goal/growth.yaml")).content().contains("Vækst");
      }
      Path again = scratch.resolve("again");
      two.store().backup(again);
      assertThat(lines(again)).as("and comes out the same").isEqualTo(lines(copy));
    }
  }

  @Test
  void noTableIsForgotten() throws Exception {
    try (Data data = open(Sort.SQLITE, "one")) {
      List<?> tables =
          data.reader()
              .sql("select name from sqlite_master where type = 'table'")
              .query(String.class)
              .list();
      Set<Object> known = new HashSet<>(List.of("entry", "event", "flyway_schema_history"));
      Table.ALL.forEach(table -> known.add(table.name()));
      assertThat(new HashSet<Object>(tables)).isEqualTo(known);
      for (Table table : Table.ALL) {
        List<?> columns =
            data.reader()
                .sql("select name from pragma_table_info('" + table.name() + "')")
                .query(String.class)
                .list();
        Set<Object> copied = new HashSet<>(table.texts());
        copied.addAll(table.numbers());
        assertThat(new HashSet<Object>(columns)).as(table.name()).isEqualTo(copied);
      }
    }
  }

  @Test
  void aBackupFromBeforeTheServersTablesWereInItRestores() throws Exception {
    Path copy = scratch.resolve("copy");
    try (Data one = filled(Sort.SQLITE)) {
      one.store().backup(copy);
    }
    List<String> old =
        lines(copy).stream()
            .filter(line -> line.contains("\"row\":null"))
            .map(line -> line.replace(",\"row\":null", ""))
            .toList();
    try (Data two = open(Sort.SQLITE, "two")) {
      two.store().restore(written("old", old));
      assertThat(two.store().head().number()).isEqualTo(1);
      assertThat(two.store().listEvents(Entry.NOW, 9)).hasSize(5);
      assertThat(two.proposals().find(1)).isNull();
    }
  }

  @Test
  void whoeverReadsAllOfItHoldsUpNobody() throws Exception {
    try (Data data = filled(Sort.SQLITE);
        Database same = Database.sqlite(scratch.resolve("one.db"))) {
      String count = "select count(*) from event";
      long seen =
          same.reading(() -> {
            long before = same.reader().sql(count).query(Long.class).single();
            data.store().note("cara", "sign-in", "meanwhile", "");
            assertThat(same.reader().sql(count).query(Long.class).single()).isEqualTo(before);
            return before;
          });
      assertThat(same.reader().sql(count).query(Long.class).single()).isEqualTo(seen + 1);
    }
  }

  @Test
  void whatIsNoWholeBackupChangesNothing() throws Exception {
    Path copy = scratch.resolve("copy");
    try (Data one = filled(Sort.SQLITE)) {
      one.store().backup(copy);
    }
    Map<String, String> twists = new TreeMap<>();
    twists.put("\"table\":\"account\"", "\"table\":\"flyway_schema_history\"");
    twists.put("\"table\":\"token\"", "\"table\":\"account; drop table account\"");
    twists.put("\"label\":", "\"label) values (1); --\":");
    twists.put("\"enabled\":1", "\"enabled\":\"yes\"");
    twists.put("\"state\":\"done\"", "\"state\":7");
    twists.put("\"used_millis\":7", "\"used_millis\":1e99");
    twists.put("\"user_name\":\"cara\",\"label\"", "\"user_name\":\"nobody\",\"label\"");
    twists.put("\"decision\":\"d-1\"", "\"decision\":\"d-9\"");
    twists.put("\"number\":1,\"version\"", "\"number\":8,\"version\"");
    twists.put("\"revision\":1", "\"revision\":99");
    twists.put("\"file\":\"goal/growth.yaml\"", "\"file\":\"../growth.yaml\"");
    twists.put("goal/growth.yaml", ".git/config");
    twists.put("\"row\":{\"table\":\"frontier\"", "\"row\":[{\"table\":\"frontier\"");
    try (Data two = open(Sort.FOLDER, "two")) {
      for (var twist : twists.entrySet()) {
        List<String> lines = lines(copy);
        List<String> twisted =
            lines.stream().map(line -> line.replace(twist.getKey(), twist.getValue())).toList();
        assertThat(twisted).as(twist.getKey()).isNotEqualTo(lines);
        Path hostile = written("hostile", twisted);
        assertThatThrownBy(() -> two.store().restore(hostile))
            .as(twist.getValue())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("must be");
        assertThat(two.store().listEvents(Entry.NOW, 9)).isEmpty();
        assertThat(count(two, "account")).isZero();
      }
      two.store().restore(copy);
      assertThat(count(two, "account")).isEqualTo(2);
    }
    assertThat(scratch.resolve("two/goal/growth.yaml")).exists();
    assertThat(scratch.resolve("two/.git")).doesNotExist();
    assertThat(scratch.resolve("growth.yaml")).doesNotExist();
  }

  /** Whatever it is, it is said in words of ours, with what to do. */
  @Test
  void whatIsNoBackupIsSaidWithAdvice() throws Exception {
    Path copy = scratch.resolve("copy");
    try (Data one = filled(Sort.SQLITE)) {
      one.store().backup(copy);
    }
    byte[] bytes = Files.readAllBytes(copy);
    List<String> lines = lines(copy);
    byte[] damaged = bytes.clone();
    damaged[bytes.length - 6] ^= 1;
    Files.createDirectory(scratch.resolve("folder"));
    Files.write(scratch.resolve("text"), lines);
    Files.write(scratch.resolve("empty"), new byte[0]);
    Files.write(scratch.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(scratch.resolve("damaged"), damaged);
    written("blank", List.of());
    written("other", List.of("Dear Sir or Madam,"));
    written("list", List.of(lines.getFirst(), "[1, 2]"));
    written("broken", List.of(lines.getFirst(), lines.get(1).substring(9)));
    written("nothing", List.of("{}"));
    written("field", List.of(lines.getFirst().replace("\"title\":", "\"colour\":")));
    written("table", List.of("{\"row\":{\"table\":\"boat\",\"values\":{}}}"));
    written("shorter", lines.subList(1, lines.size()));
    written("twice", List.of(lines.getLast(), lines.getLast()));
    String changed = "is of a newer version than this one";
    try (Data two = open(Sort.SQLITE, "two")) {
      for (String row :
          List.of(
              "missing | and is not there | another path to it.",
              "folder | and is a folder | a file in it.",
              "text | and is none | another file: qd backup makes one.",
              "empty | and is none | another file",
              "blank | and is none | another file",
              "other | and is none | another file",
              "cut | and ends in the middle | copy it again, or take another backup.",
              "damaged | and is damaged after line " + lines.size() + " | copy it again",
              "list | and its line 2 is not of one: it is no entry, event or row | " + changed,
              "broken | and its line 2 is not of one: it is no JSON | " + changed,
              "nothing | and its line 1 is not of one: it is no entry, event or row | " + changed,
              "field | and its line 1 is not of one: there is no 'colour' in an office | "
                  + changed,
              "table | and its line 1 is not of one: 'boat' is no table of an office | " + changed,
              "twice | and its line 2 is not of one: it, or one before it, does not fit | "
                  + changed,
              "shorter | and was changed: what revision 1 changed is not as it was written | copy")) {
        String[] cells = row.split(" \\| ");
        assertThatThrownBy(() -> two.store().restore(scratch.resolve(cells[0])))
            .as(row)
            .hasMessageContaining(cells[1])
            .isInstanceOfSatisfying(
                BadBackup.class, bad -> assertThat(bad.advice()).contains(cells[2]));
      }
    }
  }

  @Test
  void aLineWithoutEndIsNotRead() throws Exception {
    Path bomb = scratch.resolve("bomb");
    byte[] much = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 80; i++) {
        out.write(much);
      }
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    try (Data data = open(Sort.SQLITE, "one")) {
      assertThatThrownBy(() -> data.store().restore(bomb))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a line has more than " + Backup.LONGEST + " characters");
    }
  }

  private static long count(Data data, String table) {
    return data.reader().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static List<String> lines(Path backup) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(backup)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private Path written(String name, List<String> lines) throws IOException {
    Path file = scratch.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
