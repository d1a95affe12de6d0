package dev.quarterdeck.office.report;

import static dev.quarterdeck.office.report.Nordhavn.EUR;

import dev.quarterdeck.office.report.ReportView.Bin;
import dev.quarterdeck.office.report.ReportView.Contributor;
import dev.quarterdeck.office.report.ReportView.Distribution;
import dev.quarterdeck.office.report.ReportView.Floor;
import dev.quarterdeck.office.report.ReportView.GoalChance;
import dev.quarterdeck.office.report.ReportView.Initiative;
import dev.quarterdeck.office.report.ReportView.Knowing;
import dev.quarterdeck.office.report.ReportView.Pilot;
import dev.quarterdeck.office.report.ReportView.Quantity;
import dev.quarterdeck.office.report.ReportView.Ranking;
import dev.quarterdeck.office.report.ReportView.Return;
import dev.quarterdeck.office.report.ReportView.Returns;
import dev.quarterdeck.office.report.ReportView.Staged;
import dev.quarterdeck.office.report.ReportView.Step;
import dev.quarterdeck.office.report.ReportView.Worth;
import java.util.ArrayList;
import java.util.List;

/** What the example is worth. */
final class NordhavnWorth {

  private NordhavnWorth() {}

  /** A bell with a longer right tail, reaching below 0. */
  private static List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    double[] weights = new double[36];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double z = (-3e6 + (i + 0.5) * 1e6 - 14.2e6) / (i < 17 ? 4.4e6 : 5.6e6);
      weights[i] = StrictMath.exp(-z * z / 2) * (1 + 0.08 * StrictMath.sin(i * 2.3));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      bins.add(new Bin(-3e6 + i * 1e6, -2e6 + i * 1e6, weights[i] / sum));
    }
    return bins;
  }

  static Worth of() {
    return new Worth(
        distribution(),
        new Returns(2048, returns()),
        goals(),
        floors(),
        List.of(
            ranking("NPV, highest first", 13.9e6, 11, ""),
            ranking("ROI, highest first", 12.6e6, 15, ""),
            ranking("NPV per EUR of capital", 14.2e6, 14, ""),
            ranking(
                "Payback, shortest first", 11.8e6, 16, "repaired to meet the 2028 Q2 deadline")),
        List.of(
            new Step("1 M EUR more capex in 2028", EUR.change(0.41e6), true),
            new Step("1 FTE more Data", EUR.change(0.14e6), true),
            new Step("1 FTE more Platform", EUR.change(0.09e6), false),
            new Step("1 FTE more Firmware", EUR.change(0), true)),
        knowing());
  }

  private static List<GoalChance> goals() {
    return List.of(
        new GoalChance(
            "Grow the service business",
            "Service revenue",
            "40 M EUR per year by 31 Dec 2029",
            Format.chance(0.93),
            null,
            1,
            EUR.money(12.4e6, "year"),
            "",
            List.of(
                from("spare-parts-shop", "E-commerce for spare parts", 7.4e6),
                from("installer-app", "Field app for installers", 5e6))),
        new GoalChance(
            "Lean operations",
            "Cost to serve",
            "\u221218 % by 31 Dec 2029",
            Format.chance(0.77),
            Format.chance(0.71),
            2,
            Format.percent(-0.212),
            "",
            List.of()),
        new GoalChance(
            "Always there",
            "Customer-facing availability",
            "99.95 % by 31 Dec 2028",
            Format.chance(0.004),
            null,
            1,
            null,
            "Little in this plan serves it; private-5g and test-rigs would.",
            List.of()),
        new GoalChance(
            "Compliant",
            "NIS2 and CRA duties met",
            "all 34 by 30 Jun 2028",
            Format.chance(0.995),
            null,
            1,
            Format.quantity(34, "duties"),
            "",
            List.of()),
        new GoalChance(
            "Remote fleet",
            "Field fleet run remotely",
            "80 % by 31 Dec 2028",
            Format.chance(0.92),
            null,
            1,
            Format.percent(0.86),
            "",
            List.of()));
  }

  private static Contributor from(String name, String title, double amount) {
    return new Contributor(new Initiative(name, title, "grow", null), EUR.money(amount, "year"));
  }

  private static List<Floor> floors() {
    return List.of(
        new Floor(
            "No deep loss",
            "Mean NPV of the worst 5 % of outcomes",
            EUR.money(3.5e6),
            EUR.money(3.9e6),
            EUR.money(3.8e6),
            true),
        new Floor(
            "Service revenue, most likely",
            "Chance of service/revenue",
            Format.chance(0.95),
            Format.chance(0.95),
            Format.chance(0.93),
            false));
  }

  private static Distribution distribution() {
    return new Distribution(
        bins(),
        EUR.money(15.11e6),
        EUR.money(18e3),
        EUR.money(9.3e6),
        EUR.money(14.8e6),
        EUR.money(21.0e6),
        Format.chance(0.004),
        EUR.money(3.9e6),
        16384);
  }

  private static List<Return> returns() {
    return List.of(
        new Return(
            "Benefit-cost ratio",
            "PV of benefits ÷ PV of costs",
            Format.quantity(1.62, ""),
            Format.quantity(1.38, ""),
            Format.quantity(1.61, ""),
            Format.quantity(1.87, ""),
            ""),
        new Return(
            "Payback",
            "first time at which Σ flows reaches 0",
            Format.quantity(4.1, "years"),
            Format.quantity(3.6, "years"),
            Format.quantity(4.2, "years"),
            Format.quantity(5.3, "years"),
            "never paid back in < 1 %"));
  }

  private static Knowing knowing() {
    return new Knowing(
        List.of(
            new Quantity("demand", "", EUR.money(1.2e6), "Private 5G, Test rigs"),
            new Quantity("uptake", "Test rigs", EUR.money(0.3e6), "Test rigs")),
        List.of(
            new Pilot(
                new Initiative("trial", "Trial <of> a rig", "explore", null),
                "2027 Q2",
                EUR.money(0.2e6),
                EUR.money(0.3e6),
                EUR.money(0.1e6),
                "Worth running before deciding.")),
        List.of(
            new Staged(
                new Initiative("rigs", "Test <rigs>", "explore", null),
                "standard from 2027 Q3, as planned",
                EUR.money(0.4e6),
                EUR.money(0.7e6),
                EUR.money(0.3e6),
                "review, end of 2027 Q4: stopped in 34 % of outcomes.")));
  }

  private static Ranking ranking(String name, double value, int funded, String note) {
    return new Ranking(name, EUR.money(value), EUR.money(15.11e6 - value), funded, note);
  }
}
