package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves an initiative's options against the timeline, naming what does not fit. */
final class OptionReader {
  private final Timeline calendar;
  private final Problems problems;
  private final StreamReader streams;
  private final RiskReader risks;
  private final GateReader gates;

  OptionReader(Organization organization, QuantityCheck quantities, Problems problems) {
    this.calendar = organization.calendar();
    this.problems = problems;
    this.streams = new StreamReader(organization, quantities, problems);
    this.risks = new RiskReader(quantities, problems);
    this.gates = new GateReader(calendar.appraisal(), problems);
  }

  List<OptionCase> read(Document<Initiative> document) {
    Initiative initiative = document.spec();
    List<OptionCase> cases = new ArrayList<>();
    if (initiative.notValued() != null) {
      return cases;
    }
    checkStarts(document);
    if (initiative.options().isEmpty()) {
      problems.error(
          document.place("options"),
          "The initiative '%s' must have at least one option".formatted(document.name()),
          "options: [{name: standard, duration: 2 quarters, costs: [..], benefits: [..]}], or"
              + " notValued: <why>");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < initiative.options().size(); i++) {
      String name = initiative.options().get(i).name();
      if (!names.add(name)) {
        problems.error(
            document.place("options[" + i + "]"),
            "Two options of '%s' are both named '%s'; each must have its own name"
                .formatted(document.name(), name),
            name + "-2");
        continue;
      }
      OptionCase option = read(document, "options[" + i + "]", initiative.options().get(i));
      if (option != null) {
        cases.add(option);
      }
    }
    return cases;
  }

  private @Nullable OptionCase read(
      Document<Initiative> document, String path, Initiative.Option option) {
    Initiative initiative = document.spec();
    double from = start(initiative.starts());
    Double to = end(document, path, option, from);
    if (to == null || isTooLong(document, path, option, to - from)) {
      return null;
    }
    int earliest = (int) Math.floor(from + 1e-9);
    var delivery = new Shape.Delivery(from, to, calendar.monthsPerPeriod());
    return new OptionCase(
        document.name(),
        option.name(),
        delivery,
        earliest,
        latest(initiative.starts()),
        streams.read(document, path, option),
        risks.contributions(document, path, option),
        risks.events(document, path, option),
        people(option, delivery, earliest),
        initiative.assumptions(),
        gates.read(document, path, option, delivery));
  }

  private boolean isTooLong(
      Document<Initiative> document, String path, Initiative.Option option, double periods) {
    if (periods <= calendar.appraisal()) {
      return false;
    }
    problems.error(
        document.place(path),
        "The option '%s' of '%s' takes %s periods, but must fit into the appraisal of %d"
            .formatted(option.name(), document.name(), Math.rint(periods), calendar.appraisal()),
        "a longer appraisal in the Organization");
    return true;
  }

  private double start(Initiative.@Nullable Starts starts) {
    LocalDate earliest = starts == null ? null : starts.earliest();
    return earliest == null ? 0 : Math.max(0, calendar.position(earliest));
  }

  private int latest(Initiative.@Nullable Starts starts) {
    LocalDate latest = starts == null ? null : starts.latest();
    int last = calendar.plan() - 1;
    return latest == null ? last : Math.min(last, calendar.indexOf(latest));
  }

  /** A window that the plan's periods do not meet is legal, but hardly meant. */
  private void checkStarts(Document<Initiative> document) {
    Initiative.Starts starts = document.spec().starts();
    if (starts == null) {
      return;
    }
    int earliest = (int) Math.floor(start(starts) + 1e-9);
    if (latest(starts) < earliest) {
      problems.warning(
          document.place("starts"),
          "'%s' can never start: it may start from %s to %s, the plan's periods run from %s to %s"
              .formatted(
                  document.name(),
                  starts.earliest() == null ? "any day" : starts.earliest(),
                  starts.latest() == null ? "any day" : starts.latest(),
                  calendar.starts(),
                  calendar.endOf(calendar.plan() - 1)),
          "a later starts.latest, or another timeline");
    } else if (starts.earliest() != null && starts.earliest().isBefore(calendar.starts())) {
      problems.warning(
          document.place("starts.earliest"),
          "'%s' starts on %s, before the timeline; it is planned, with its whole cost, from %s on"
              .formatted(document.name(), starts.earliest(), calendar.starts()),
          "an earlier timeline.starts, or only what is still to be spent");
    }
  }

  private @Nullable Double end(
      Document<Initiative> document, String path, Initiative.Option option, double from) {
    Span duration = option.duration();
    LocalDate ends = option.ends();
    if (duration != null && ends == null) {
      return from + duration.months() / calendar.monthsPerPeriod();
    }
    if (duration == null && ends != null) {
      double to = calendar.position(ends.plusDays(1));
      if (to >= from) {
        return to;
      }
      problems.error(
          document.place(path + ".ends"),
          "The option '%s' of '%s' must end after it starts, but ends %s"
                  .formatted(option.name(), document.name(), ends)
              + ", and its start is no earlier than the timeline's, "
              + calendar.starts(),
          "an earlier timeline.starts");
      return null;
    }
    problems.error(
        document.place(path),
        "The option '%s' of '%s' must say either how long it takes or when it ends"
            .formatted(option.name(), document.name()),
        "duration: 4 quarters");
    return null;
  }

  /** Full-time equivalents in every period that delivery touches; the last one written stays. */
  private static Map<String, double[]> people(
      Initiative.Option option, Shape.Delivery delivery, int earliest) {
    int periods = Math.max(1, (int) Math.ceil(delivery.to() - earliest - 1e-9));
    Map<String, double[]> people = new LinkedHashMap<>();
    option.people().forEach((pool, fte) -> people.put(pool, everyPeriod(fte, periods)));
    return people;
  }

  private static double[] everyPeriod(List<Double> written, int periods) {
    double[] every = new double[periods];
    for (int i = 0; i < periods && !written.isEmpty(); i++) {
      every[i] = written.get(Math.min(i, written.size() - 1));
    }
    return every;
  }
}
