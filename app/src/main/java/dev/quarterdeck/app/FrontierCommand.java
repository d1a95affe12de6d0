package dev.quarterdeck.app;

import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decided;
import dev.quarterdeck.office.Frontier;
import dev.quarterdeck.office.Frontier.Against;
import dev.quarterdeck.office.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Value against risk, or against budget. */
@CommandLine.Command(
    name = "frontier",
    description = {
      "Say what less risk costs in expected value, or what other budgets bring.",
      "Decides, then plans again for less and less risk, which is the mean NPV of the worst twentieth",
      "of outcomes; or with other budgets, from half of what they hold to half as much again. Takes a",
      "few times as long as a decision."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd frontier my-office",
      "  qd frontier my-office --against budget --points 11",
    })
final class FrontierCommand implements Callable<Integer> {
  private static final int MOST_POINTS = 100;

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec command;

  @Mixin private FolderArgument folder = new FolderArgument();

  @Option(
      names = "--against",
      paramLabel = "WHAT",
      description = "risk or budget. Default: ${DEFAULT-VALUE}.",
      defaultValue = "risk")
  private String against = "risk";

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "How many. Default: ${DEFAULT-VALUE}.",
      defaultValue = "20")
  private int points = 20;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "In the world of this scenario of the workspace.")
  private @Nullable String scenario;

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print the points as a list of records.")
  private boolean json;

  FrontierCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Against what = what();
    if (points < 2 || points > MOST_POINTS) {
      throw wrong("--points (" + points + ") must be a number from 2 to " + MOST_POINTS);
    }
    Decided decided =
        new Deciding(surroundings, threads.count(), scenario).planned(folder.in(surroundings));
    if (decided.result().plan().funded().isEmpty()) {
      throw new CannotDo("There is no plan to begin with.", "qd decide says why.");
    }
    List<Frontier.Line> lines;
    try (Watching progress = Watching.on(surroundings)) {
      lines = new Decide(threads.count()).frontier(decided, what, points, progress);
    }
    if (json) {
      Json.print(surroundings.out(), lines);
    } else {
      surroundings.out().print(table(what, lines, new Format(decided.organization().currency())));
      if (lines.size() < points) {
        surroundings.out().println("At the other points no plan was found that obeys every rule.");
      }
      surroundings.out().flush();
    }
    return Exit.FINE;
  }

  private Against what() {
    return switch (against.toLowerCase(Locale.ROOT)) {
      case "risk" -> Against.RISK;
      case "budget" -> Against.BUDGET;
      default -> throw wrong("--against (" + against + ") must be risk or budget");
    };
  }

  private ParameterException wrong(String message) {
    CommandLine line = command == null ? new CommandLine(this) : command.commandLine();
    return new ParameterException(line, message);
  }

  private static String table(Against what, List<Frontier.Line> lines, Format format) {
    boolean risk = what == Against.RISK;
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "",
            risk ? "worst 5 % at least" : "budgets",
            "worst 5 %",
            "P10",
            "expected NPV",
            "capital",
            "funded",
            "at most better",
            "joins",
            "leaves"));
    for (Frontier.Line line : lines) {
      Double gap = line.gap();
      rows.add(
          List.of(
              line.decided() ? "*" : "",
              risk ? format.money(line.limit()).text() : Format.percent(line.limit()).text(),
              format.money(line.worst()).text(),
              format.money(line.p10()).text(),
              format.money(line.value()).text(),
              format.money(line.capital()).text(),
              String.valueOf(line.funded()),
              line.status() == Status.PROVEN
                  ? "proven"
                  : gap == null ? "unknown" : Format.percent(gap).text(),
              String.valueOf(line.joins().size()),
              String.valueOf(line.leaves().size())));
    }
    return TextTable.aligned(rows, 1) + "* the plan decided" + System.lineSeparator();
  }
}
