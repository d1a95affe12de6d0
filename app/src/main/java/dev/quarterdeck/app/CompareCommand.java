package dev.quarterdeck.app;

import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.Comparison;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decided;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.report.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scenarios side by side. */
@CommandLine.Command(
    name = "compare",
    description = {
      "Say what the best plan of each scenario is worth in the worlds of the others.",
      "Decides the workspace as it stands and in the world of each scenario; then says what each of",
      "these plans is worth in each world, and how much would be regretted there. What no longer",
      "fits in a world is taken out of the plan, and named."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd compare my-office",
      "  qd compare my-office --scenarios cheap-fuel,a-quarter-less",
    })
final class CompareCommand implements Callable<Integer> {
  private static final String AS_IT_STANDS = "as it stands";

  private final Surroundings surroundings;

  @Mixin private FolderArgument folder = new FolderArgument();

  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Only these scenarios, with commas between them; all when left out.")
  private List<String> scenarios = new ArrayList<>();

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print the comparison as a record.")
  private boolean json;

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WorkspaceFolder workspace = folder.in(surroundings);
    List<Decided> worlds = new ArrayList<>();
    for (String scenario : scenarios(workspace)) {
      String name = scenario.isEmpty() ? null : scenario;
      Decided decided = new Deciding(surroundings, threads.count(), name).planned(workspace);
      Status status = decided.result().status();
      if (!status.hasPlan()) {
        throw new CannotDo(
            "There must be a plan in each world, but there is none " + in(name) + ".",
            "qd decide --scenario says why.");
      }
      worlds.add(decided);
    }
    Comparison.Table table;
    try (Watching progress = Watching.on(surroundings)) {
      table = new Decide(threads.count()).compare(worlds, progress);
    }
    if (json) {
      Json.print(surroundings.out(), table);
    } else {
      print(table, new Format(worlds.getFirst().organization().currency()));
    }
    return Exit.FINE;
  }

  /** Empty for the workspace as it stands, then the names. */
  private Set<String> scenarios(WorkspaceFolder workspace) {
    Set<String> known = new LinkedHashSet<>();
    workspace.read().list(Portfolio.SCENARIO).forEach(scenario -> known.add(scenario.name()));
    if (known.isEmpty()) {
      throw new CannotDo(
          "There must be a scenario to compare with, and the workspace has none.",
          "write a document of kind Scenario (qd schema Scenario).");
    }
    for (String scenario : scenarios) {
      if (!known.contains(scenario)) {
        throw new CannotDo(
            "There is no scenario '" + scenario + "'.",
            "one of: " + String.join(", ", known) + ".");
      }
    }
    Set<String> all = new LinkedHashSet<>(Set.of(""));
    all.addAll(scenarios.isEmpty() ? known : scenarios);
    return all;
  }

  private static String in(@Nullable String scenario) {
    return scenario == null ? AS_IT_STANDS : "in " + scenario;
  }

  private void print(Comparison.Table table, Format format) {
    var out = surroundings.out();
    out.println("Each world's best plan:");
    out.print(TextTable.aligned(worlds(table, format), 1));
    out.println();
    out.println("Regret of each plan (rows) in each world (columns):");
    out.print(TextTable.aligned(regrets(table, format), 1));
    dropped(table).forEach(out::println);
    if (!table.proven()) {
      out.println(
          "Regrets are against the best plans found; not all of these are proven best, so that more"
              + " than 'at most' is regretted nowhere.");
    }
    out.println();
    if (table.advised() >= 0) {
      String plan = in(table.worlds().get(table.advised()).scenario());
      out.println("Least greatest regret: the plan " + plan + ".");
    }
    out.println("Funded in every world: " + String.join(", ", table.always()));
    out.println("Funded in some: " + String.join(", ", table.sometimes()));
    out.flush();
  }

  /** What does not fit where, and why. */
  private static List<String> dropped(Comparison.Table table) {
    List<String> lines = new ArrayList<>();
    for (int plan = 0; plan < table.rows().size(); plan++) {
      for (int world = 0; world < table.worlds().size(); world++) {
        Comparison.Cell cell = table.rows().get(plan).get(world);
        if (!cell.fits()) {
          lines.add(
              "* the plan %s, %s: without %s (else it breaks %s)"
                  .formatted(
                      in(table.worlds().get(plan).scenario()),
                      in(table.worlds().get(world).scenario()),
                      cell.value() == null ? "all of it" : String.join(", ", cell.dropped()),
                      cell.broken().isEmpty()
                          ? "what may be chosen there"
                          : String.join(", ", cell.broken())));
        }
      }
    }
    return lines;
  }

  private static List<List<String>> worlds(Comparison.Table table, Format format) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "expected NPV", "capital", "funded", "at most better"));
    for (Comparison.World world : table.worlds()) {
      Double gap = world.gap();
      rows.add(
          List.of(
              in(world.scenario()),
              format.money(world.value()).text(),
              format.money(world.capital()).text(),
              String.valueOf(world.funded().size()),
              world.status() == Status.PROVEN
                  ? "proven"
                  : gap == null ? "unknown" : Format.percent(gap).text()));
    }
    return rows;
  }

  private static List<List<String>> regrets(Comparison.Table table, Format format) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("plan"));
    table.worlds().forEach(world -> head.add(in(world.scenario())));
    head.add("greatest");
    head.add("at most");
    rows.add(head);
    for (int plan = 0; plan < table.rows().size(); plan++) {
      List<String> row = new ArrayList<>(List.of(in(table.worlds().get(plan).scenario())));
      for (Comparison.Cell cell : table.rows().get(plan)) {
        row.add(money(cell.regret(), format) + (cell.fits() ? "" : "*"));
      }
      row.add(money(table.greatest().get(plan), format));
      row.add(limit(table, plan, format));
      rows.add(row);
    }
    return rows;
  }

  /** Of regret, where plans are not proven best. */
  private static String limit(Comparison.Table table, int plan, Format format) {
    Double most = table.atMost().get(plan);
    return most == null && table.greatest().get(plan) != null ? "no limit" : money(most, format);
  }

  private static String money(@Nullable Double amount, Format format) {
    return amount == null ? "none fits" : format.money(amount).text();
  }
}
