package dev.quarterdeck.office.report;

import static dev.quarterdeck.office.report.Nordhavn.CAPACITY;
import static dev.quarterdeck.office.report.Nordhavn.EUR;

import dev.quarterdeck.office.report.Nordhavn.Line;
import dev.quarterdeck.office.report.ReportView.Bar;
import dev.quarterdeck.office.report.ReportView.Bucket;
import dev.quarterdeck.office.report.ReportView.BudgetUse;
import dev.quarterdeck.office.report.ReportView.Load;
import dev.quarterdeck.office.report.ReportView.PoolUse;
import dev.quarterdeck.office.report.ReportView.Schedule;
import dev.quarterdeck.office.report.ReportView.Timeline;
import java.util.ArrayList;
import java.util.List;

/** When the example spends its money and people. */
final class NordhavnSchedule {

  private NordhavnSchedule() {}

  static Schedule of(List<Line> lines) {
    List<Bar> bars = new ArrayList<>();
    for (String category : List.of("protect", "run", "grow", "build", "explore")) {
      for (Line line : lines) {
        if (line.cells()[2].equals(category)) {
          String note = line.cells()[0].equals("secure-boot") ? "after low-power-radio" : "";
          bars.add(
              new Bar(
                  line.initiative(),
                  line.first(),
                  line.length(),
                  EUR.money(line.capex() + line.opex()),
                  note));
        }
      }
    }
    return new Schedule(
        new Timeline("quarter", Nordhavn.periods(12)),
        bars,
        List.of(
            budget("Capex", lines, List.of(10.6e6, 5.4e6, 1.2e6)),
            budget("Opex", lines, List.of(2.4e6, 1.4e6, 0.4e6))),
        pools(lines));
  }

  private static BudgetUse budget(String type, List<Line> lines, List<Double> perYear) {
    double[] spent = new double[12];
    for (Line line : lines) {
      double amount = type.equals("Capex") ? line.capex() : line.opex();
      for (int p = line.first(); p < line.first() + line.length() && p < 12; p++) {
        spent[p] += amount / line.length();
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    double carried = 0;
    for (int year = 0; year < 3; year++) {
      double budget = perYear.get(year);
      double sum = 0;
      for (int p = year * 4; p < year * 4 + 4; p++) {
        sum += spent[p];
      }
      double left = budget + carried - sum;
      buckets.add(
          new Bucket(
              String.valueOf(2027 + year),
              year * 4,
              4,
              EUR.money(budget),
              EUR.money(carried),
              EUR.money(sum),
              EUR.money(left)));
      carried = left;
    }
    List<Figure> figures = new ArrayList<>();
    for (double amount : spent) {
      figures.add(EUR.money(amount));
    }
    return new BudgetUse(type, figures, buckets);
  }

  private static List<PoolUse> pools(List<Line> lines) {
    List<PoolUse> pools = new ArrayList<>();
    CAPACITY.forEach((skill, fte) -> {
      List<Load> loads = new ArrayList<>();
      for (int p = 0; p < 12; p++) {
        int period = p;
        double used =
            lines.stream().filter(l -> l.runsIn(period)).mapToDouble(l -> l.fte(skill)).sum();
        loads.add(new Load(Format.people(used), Format.people(fte)));
      }
      pools.add(new PoolUse(Character.toUpperCase(skill.charAt(0)) + skill.substring(1), loads));
    });
    return pools;
  }
}
