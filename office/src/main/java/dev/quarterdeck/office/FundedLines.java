package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.goals.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What the plan funds, line by line.
 *
 * @param joint the plan's simulation, in which each line has a column
 */
record FundedLines(Decided decided, ReasonLines reasons, Words words, Joint joint, Near near) {

  List<Decision.PlanLine> lines() {
    Map<String, ReasonLine> why = new HashMap<>();
    decided.result().reasons().forEach(reason -> why.put(reason.candidate(), reasons.of(reason)));
    return decided.funded().stream().map(line -> line(line, why.get(line.candidate()))).toList();
  }

  private Decision.PlanLine line(Funded line, @Nullable ReasonLine reason) {
    Timeline calendar = decided.organization().calendar();
    BusinessCase business = decided.business(line.candidate());
    int last = line.start() + decided.uses().option(line).duration() - 1;
    List<Decision.Amount> capital = amounts(line, true);
    return new Decision.PlanLine(
        line.candidate(),
        business.title(),
        business.initiative().category(),
        line.option(),
        calendar.label(line.start()),
        calendar.startOf(line.start()),
        calendar.label(last),
        calendar.endOf(last),
        Decision.Value.of(npv(line)),
        Round.money(capital.stream().mapToDouble(Decision.Amount::amount).sum()),
        capital,
        amounts(line, false),
        near.of(line.candidate()),
        reason == null ? "" : words.of(reason),
        reason);
  }

  /** What a line uses over the plan, of capital or of people. */
  private List<Decision.Amount> amounts(Funded line, boolean capital) {
    Set<String> pools = decided.option(line).people().keySet();
    List<Decision.Amount> amounts = new ArrayList<>();
    for (String row : new TreeSet<>(decided.uses().option(line).uses().keySet())) {
      if (pools.contains(row) != capital) {
        double sum = DoubleStream.of(decided.uses().of(line, row)).sum();
        amounts.add(new Decision.Amount(row, capital ? Round.money(sum) : Round.share(sum)));
      }
    }
    return amounts;
  }

  private Summary npv(Funded line) {
    return Summary.of(decided.valuation().column(joint, decided.start(line)));
  }
}
