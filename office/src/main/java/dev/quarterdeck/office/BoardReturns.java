package dev.quarterdeck.office;

import dev.quarterdeck.engine.finance.Measure;
import dev.quarterdeck.engine.finance.Measures;
import dev.quarterdeck.office.report.Figure;
import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.report.ReportView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measures of a plan's return that a board asks for. */
record BoardReturns(Decision decision, Format format) {
  private static final List<String> ASKED_FOR =
      List.of("bcr", "roi", "irr", "mirr", "payback", "discounted-payback");

  ReportView.Returns returns() {
    int samples =
        decision.measures().stream().mapToInt(Decision.MeasureLine::samples).max().orElse(0);
    return new ReportView.Returns(samples, lines());
  }

  private List<ReportView.Return> lines() {
    Map<String, Measure> measures =
        Measures.all().stream().collect(Collectors.toMap(Measure::name, Function.identity()));
    return decision.measures().stream()
        .filter(line -> ASKED_FOR.contains(line.measure()))
        .map(line -> line(line, measures.get(line.measure())))
        .toList();
  }

  private ReportView.Return line(Decision.MeasureLine line, @Nullable Measure measure) {
    return new ReportView.Return(
        measure == null ? line.measure() : measure.title(),
        measure == null ? "" : measure.formula(),
        figure(line, line.expected()),
        figure(line, line.p10()),
        figure(line, line.p50()),
        figure(line, line.p90()),
        without(line));
  }

  private @Nullable Figure figure(Decision.MeasureLine line, @Nullable Double value) {
    if (value == null) {
      return null;
    }
    boolean share = line.unit().startsWith("share") || line.measure().equals("roi");
    return switch (line.unit()) {
      case "money", "money/year" -> format.money(value);
      case "years" -> Format.quantity(value, "years");
      default -> share ? Format.percent(value) : Format.quantity(value, "");
    };
  }

  private static String without(Decision.MeasureLine line) {
    List<String> notes = new ArrayList<>();
    if (line.none() > 0) {
      String what = line.unit().equals("years") ? "never paid back in " : "no value in ";
      notes.add(what + Format.chance(line.none()).text());
    }
    if (line.several() > 0) {
      notes.add("several values in " + Format.chance(line.several()).text());
    }
    return String.join(", ", notes);
  }
}
