package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Answer;
import dev.quarterdeck.office.report.ReportView.Bar;
import dev.quarterdeck.office.report.ReportView.Bucket;
import dev.quarterdeck.office.report.ReportView.BudgetUse;
import dev.quarterdeck.office.report.ReportView.Choice;
import dev.quarterdeck.office.report.ReportView.Funded;
import dev.quarterdeck.office.report.ReportView.Initiative;
import dev.quarterdeck.office.report.ReportView.Load;
import dev.quarterdeck.office.report.ReportView.Period;
import dev.quarterdeck.office.report.ReportView.PoolUse;
import dev.quarterdeck.office.report.ReportView.Schedule;
import dev.quarterdeck.office.report.ReportView.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Views at the edges: of any size, or with the same hostile text for every name. */
final class Large {

  private Large() {}

  static ReportView view(int initiatives, int periods) {
    ReportView small = Nordhavn.view();
    List<Funded> funded = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < initiatives; i++) {
      Funded like = small.choice().funded().get(i % 14);
      Initiative it =
          new Initiative("i" + i, "Initiative " + i, like.initiative().category(), null);
      funded.add(named(like, it));
      bars.add(new Bar(it, i % periods, 1 + i % 9, like.capital(), ""));
    }
    return new ReportView(
        small.answer(),
        new Choice(funded, initiatives == 0 ? List.of() : small.choice().notFunded(), List.of()),
        small.worth(),
        schedule(bars, Nordhavn.periods(periods)),
        small.assumptions(),
        List.of());
  }

  private static Schedule schedule(List<Bar> bars, List<Period> periods) {
    Format eur = new Format("EUR");
    List<Bucket> buckets = new ArrayList<>();
    List<Figure> spent = new ArrayList<>();
    List<Load> loads = new ArrayList<>();
    for (int p = 0; p < periods.size(); p++) {
      Figure half = eur.money(5e5);
      spent.add(half);
      buckets.add(
          new Bucket(periods.get(p).label(), p, 1, eur.money(1e6), eur.money(0), half, half));
      loads.add(new Load(Format.people(p % 5), Format.people(4)));
    }
    List<PoolUse> pools = new ArrayList<>();
    for (int s = 0; s < 20; s++) {
      pools.add(new PoolUse("Skill " + s, loads));
    }
    return new Schedule(
        new Timeline("quarter", periods),
        bars,
        List.of(new BudgetUse("capex", spent, buckets)),
        pools);
  }

  static ReportView hostile(ReportView view, String text) {
    Answer a = view.answer();
    Schedule s = view.schedule();
    return new ReportView(
        new Answer(text, a.currency(), text, text, text, a.figures(), a.proof()),
        new Choice(
            view.choice().funded().stream().map(f -> named(f, initiative(text))).toList(),
            view.choice().notFunded(),
            List.of(
                new ReportView.Synergy(
                    text, text, view.choice().funded().getFirst().npv(), false))),
        view.worth(),
        new Schedule(
            new Timeline("quarter", s.timeline().periods()),
            s.bars().stream()
                .map(b -> new Bar(initiative(text), b.first(), b.length(), b.capital(), text))
                .toList(),
            s.budgets().stream().map(b -> new BudgetUse(text, b.spent(), b.buckets())).toList(),
            s.pools().stream().map(p -> new PoolUse(text, p.loads())).toList()),
        view.assumptions(),
        List.of(new ReportView.Note(text, text, text, text)));
  }

  private static Initiative initiative(String text) {
    return new Initiative(text, text, text, text);
  }

  static Funded named(Funded like, Initiative initiative) {
    return new Funded(
        initiative,
        initiative.title(),
        like.startPeriod(),
        like.starts(),
        like.ends(),
        like.capital(),
        Map.copyOf(like.capitalByType()),
        Map.copyOf(like.peopleBySkill()),
        like.npv(),
        initiative.title(),
        initiative.title());
  }
}
