package dev.quarterdeck.server.http;

import dev.quarterdeck.office.exchange.table.BusiestYear;
import dev.quarterdeck.office.exchange.table.Finding;
import dev.quarterdeck.office.exchange.table.FirstDocuments;
import dev.quarterdeck.office.exchange.table.Report;
import dev.quarterdeck.office.exchange.table.Settings;
import dev.quarterdeck.office.exchange.table.TableImport;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables become initiatives: a mapping is proposed, tried, and applied as one revision. */
@RestController
@RequestMapping("/api/v1/imports")
public final class ImportsController {
  private final Store store;
  private final Desk desk;
  private final Workspaces workspaces;

  public ImportsController(Store store, Desk desk, Workspaces workspaces) {
    this.store = store;
    this.desk = desk;
    this.workspaces = workspaces;
  }

  /**
   * A table.
   *
   * @param content as it stands, or in base64
   * @param encoding text or base64
   */
  public record Content(String name, String content, String encoding) {
    /** What came over the wire may lack anything. */
    public Content {
      if (name == null || content == null || encoding == null) {
        throw new IllegalArgumentException("A table must have a name, content and encoding");
      }
    }

    byte[] bytes() {
      return switch (encoding) {
        case "text" -> content.getBytes(StandardCharsets.UTF_8);
        case "base64" -> Base64.getDecoder().decode(content);
        default -> throw new IllegalArgumentException("encoding must be text or base64");
      };
    }
  }

  /**
   * A table to be imported.
   *
   * @param mapping text of a document of kind TableMapping
   * @param dryRun says what would become of it, and stores nothing
   * @param first what an office without an Organization gets with it; null when it has one
   */
  public record Order(
      String name,
      String content,
      String encoding,
      String mapping,
      boolean dryRun,
      @Nullable String reason,
      FirstDocuments.@Nullable Answers first) {
    /** What came over the wire may lack anything. */
    public Order {
      if (mapping == null) {
        throw new IllegalArgumentException("A table to be imported must have a mapping");
      }
    }
  }

  /** What was found about a cell, or about a row or the table as a whole. */
  public record Note(String column, String raw, String message) {}

  /**
   * What became of a row.
   *
   * @param row as spreadsheets count
   * @param initiative null when it became none
   * @param state added, changed, same or rejected
   */
  public record Row(int row, @Nullable String initiative, String state, List<Note> problems) {}

  /**
   * What became of a table.
   *
   * @param notValued of those that became an initiative: no candidates before they say more
   * @param notes about the table as a whole
   * @param organization what the Organization must say more, to hold what is valued
   * @param first what an office without an Organization must be told; null when it has one
   * @param revision the newest after it
   */
  public record Outcome(
      int added,
      int changed,
      int same,
      int rejected,
      int notValued,
      List<Row> rows,
      List<Note> notes,
      List<String> organization,
      @Nullable First first,
      long revision) {}

  /**
   * What is known of an office's first documents before a person answers.
   *
   * @param currency null when the table does not say one
   * @param budget whether there is none yet
   * @param busiest the year in which all that is valued would spend most together
   */
  public record First(@Nullable String currency, boolean budget, BusiestYear busiest) {}

  @PostMapping("/proposal")
  @Permit(Permission.WRITE)
  TableImport.Proposal propose(@RequestBody Content table) {
    return TableImport.propose(table.name(), table.bytes());
  }

  @PostMapping
  @Permit(Permission.WRITE)
  Outcome run(@RequestBody Order order) throws StaleException {
    long seen = store.head().number();
    byte[] table = new Content(order.name(), order.content(), order.encoding()).bytes();
    Report report = TableImport.convert(order.name(), table, order.mapping(), store.files(seen));
    if (report.failed()) {
      throw new IllegalArgumentException(report.summary());
    }
    boolean nothing = order.dryRun() || report.text().isEmpty();
    Revision made = nothing ? null : stored(order, report, seen);
    return outcome(report, made == null ? seen : made.number());
  }

  private @Nullable Revision stored(Order order, Report report, long seen) throws StaleException {
    Map<String, @Nullable String> files = new HashMap<>();
    files.put(TableImport.target(order.name()), report.text());
    Settings settings = report.settings();
    if (order.first() != null && settings != null) {
      refuseSecond();
      String before = store.files(seen).getOrDefault(FirstDocuments.FILE, "");
      String first = FirstDocuments.text(settings, order.first());
      files.put(FirstDocuments.FILE, before.isBlank() ? first : before + "\n---\n" + first);
    }
    return desk.change(files, seen, Signed.with(order.reason(), "Import of " + order.name()));
  }

  private void refuseSecond() {
    if (has(Goals.ORGANIZATION)) {
      throw new IllegalArgumentException(
          "The office has an Organization already. Maybe change that document instead");
    }
  }

  private boolean has(Kind<?> kind) {
    return store.count().getOrDefault(kind.refName(), 0L) > 0;
  }

  private Outcome outcome(Report report, long revision) {
    Map<Integer, List<Note>> notes = new TreeMap<>();
    for (Finding finding : report.findings()) {
      notes
          .computeIfAbsent(finding.row(), row -> new ArrayList<>())
          .add(new Note(finding.column(), finding.raw(), finding.message()));
    }
    Report.Changes changes = report.changes();
    return new Outcome(
        changes.added().size(),
        changes.changed().size(),
        changes.unchanged().size(),
        report.rows().rejected(),
        report.rows().notValued(),
        rows(report, notes),
        notes.getOrDefault(0, List.of()),
        lacking(report.settings()),
        first(report.settings()),
        revision);
  }

  private List<String> lacking(@Nullable Settings settings) {
    Document<Organization> organization = workspaces.now().organization();
    return settings == null || (organization != null && settings.heldBy(organization.spec()))
        ? List.of()
        : settings.lines();
  }

  private @Nullable First first(@Nullable Settings settings) {
    return settings == null || has(Goals.ORGANIZATION)
        ? null
        : new First(settings.currency(), !has(Portfolio.BUDGET), settings.busiest());
  }

  private static List<Row> rows(Report report, Map<Integer, List<Note>> notes) {
    Map<String, String> states = new HashMap<>();
    report.changes().added().forEach(name -> states.put(name, "added"));
    report.changes().changed().forEach(name -> states.put(name, "changed"));
    Map<Integer, Row> rows = new TreeMap<>();
    report
        .initiatives()
        .forEach(
            (row, name) -> rows.put(row, row(row, name, states.getOrDefault(name, "same"), notes)));
    report
        .findings(Finding.Kind.REJECTED)
        .forEach(finding -> rows.put(finding.row(), row(finding.row(), null, "rejected", notes)));
    return List.copyOf(rows.values());
  }

  private static Row row(
      int row, @Nullable String name, String state, Map<Integer, List<Note>> notes) {
    return new Row(row, name, state, notes.getOrDefault(row, List.of()));
  }
}
