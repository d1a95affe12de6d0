package dev.quarterdeck.office.report;

import dev.quarterdeck.office.report.ReportView.Answer;
import dev.quarterdeck.office.report.ReportView.Assumptions;
import dev.quarterdeck.office.report.ReportView.Choice;
import dev.quarterdeck.office.report.ReportView.Driver;
import dev.quarterdeck.office.report.ReportView.Fact;
import dev.quarterdeck.office.report.ReportView.Funded;
import dev.quarterdeck.office.report.ReportView.Initiative;
import dev.quarterdeck.office.report.ReportView.KeyFigure;
import dev.quarterdeck.office.report.ReportView.NotFunded;
import dev.quarterdeck.office.report.ReportView.Note;
import dev.quarterdeck.office.report.ReportView.Period;
import dev.quarterdeck.office.report.ReportView.Proof;
import dev.quarterdeck.office.report.ReportView.Provenance;
import dev.quarterdeck.office.report.ReportView.Reference;
import dev.quarterdeck.office.report.ReportView.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A made-up decision of the size a board sees: 24 initiatives over 12 quarters; sums agree with
 * their parts.
 */
final class Nordhavn {

  static final Format EUR = new Format("EUR");

  /**
   * name | title | category | option | first | length | capex k | opex k | npv M | spread M |
   * skill:fte.
   */
  private static final List<String> FUNDED =
      List.of(
          "spare-parts-shop|E-commerce for spare parts|grow|standard|0|4|1450|350|1.91|1.38|platform:2.5 product:1.5",
          "installer-app|Field app for installers|grow|phased|0|3|1700|400|1.82|1.56|product:2 platform:1",
          "low-power-radio|Low-power radio change (LoRa to mioty)|build|full|0|2|1250|150|1.68|1.24|firmware:3 security:0.5",
          "self-service|Customer self-service portal|grow|standard|1|4|1100|300|1.58|1.25|platform:1.5 product:1",
          "contact-assistant|Contact-centre assistant|run|pilot first|2|4|1500|400|1.47|0.98|data:2 product:0.5",
          "device-provisioning|Device provisioning automation|run|standard|0|4|1100|200|1.24|0.72|platform:2 operations:1",
          "invoice-automation|Invoice automation|run|bought|0|2|900|200|1.12|0.65|operations:1.5 data:0.5",
          "identity|Identity consolidation|protect|standard|0|4|900|200|0.72|0.69|security:1.5 platform:1",
          "data-lineage|Data retention and lineage|protect|standard|2|3|1050|250|0.64|0.58|data:1.5 security:0.5",
          "incident-drills|Incident response drill programme|protect|two sites|4|3|1700|400|0.58|0.61|security:1.5 operations:1",
          "secure-boot|Secure boot for gateways|protect|standard|5|3|800|200|0.51|0.48|firmware:2 security:1",
          "gateway-edge|Gateway edge runtime|build|standard|2|5|1500|300|0.97|1.02|firmware:2",
          "telemetry-streaming|Streaming analytics for telemetry|build|on the existing engine|5|4|700|200|0.66|0.71|data:2 platform:1",
          "tender-search|Search of tenders|explore|small|8|6|350|50|0.21|0.33|data:1");

  private static final List<String> NOT_FUNDED =
      List.of(
          "erp|ERP consolidation (4 to 1)|run|5000|2.98|3.25|Costs 5.00 M EUR of capex; at most 3.80 M EUR is left in any two years.|With 1.20 M EUR more capex in 2028: +0.92 M EUR NPV, drops gateway-edge. Planned again.",
          "ota-updates|Over-the-air updates v2|build|1400|1.06|1.62|Its firmware engineers are worth more on low-power-radio and gateway-edge until 2028 Q3.|Forcing it in: \u22120.70 M EUR NPV, drops secure-boot and gateway-edge.",
          "calibration|Calibration in the cloud|build|2200|0.97|2.21|Needs sensor-5, which is not funded.|Together with sensor-5: \u22121.12 M EUR NPV.",
          "sensor-5|Sensor generation 5 platform|build|3400|0.42|2.83|Earns 0.12 EUR per EUR of capital; the last funded earns 0.53.|Forcing it in: \u22121.90 M EUR NPV, drops installer-app, telemetry-streaming and tender-search.",
          "test-rigs|Automated test rigs|run|1100|0.33|0.71|Operations is full in every quarter in which it could start.|Forcing it in: \u22120.21 M EUR NPV, drops tender-search.",
          "cloud-guardrails|Cloud cost guardrails|run|1600|0.31|0.82|Earns 0.19 EUR per EUR of capital; the last funded earns 0.53.|Forcing it in: \u22120.24 M EUR NPV, drops tender-search.",
          "pricing-analytics|Pricing analytics|grow|1100|0.22|0.78|Data engineers are used to 100 % from 2027 Q3 to 2028 Q2.|With 1 FTE more data: +0.14 M EUR NPV. Planned again.",
          "private-5g|Private 5G at the plant|explore|2600|-0.84|1.12|Expected to lose 0.84 M EUR.|",
          "digital-twin|Digital twin of the test field|explore|900|-0.12|0.64|Expected to lose 0.12 M EUR; a pilot that settles the driver 'twin-adoption' is worth up to 0.09 M EUR.|");

  private Nordhavn() {}

  static ReportView view() {
    List<Line> lines = FUNDED.stream().map(Line::parse).toList();
    return new ReportView(
        answer(lines),
        choice(lines),
        NordhavnWorth.of(),
        NordhavnSchedule.of(lines),
        assumptions(),
        problems());
  }

  /** One line of the table above. */
  record Line(String[] cells) {

    static Line parse(String text) {
      return new Line(text.split("\\|"));
    }

    Initiative initiative() {
      return new Initiative(cells[0], cells[1], cells[2], "A. Holm");
    }

    int first() {
      return Integer.parseInt(cells[4]);
    }

    int length() {
      return Integer.parseInt(cells[5]);
    }

    double capex() {
      return Double.parseDouble(cells[6]) * 1e3;
    }

    double opex() {
      return Double.parseDouble(cells[7]) * 1e3;
    }

    double npv() {
      return Double.parseDouble(cells[8]) * 1e6;
    }

    double fte(String skill) {
      for (String part : cells[10].split(" ")) {
        if (part.startsWith(skill + ":")) {
          return Double.parseDouble(part.substring(skill.length() + 1));
        }
      }
      return 0;
    }

    boolean runsIn(int period) {
      return period >= first() && period < first() + length();
    }

    Value value() {
      double spread = Double.parseDouble(cells[9]) * 1e6;
      return range(npv(), spread);
    }
  }

  private static Value range(double mean, double spread) {
    double loss = Math.clamp(0.5 - mean / spread / 3.2, 0.004, 0.93);
    return new Value(
        EUR.money(mean),
        EUR.money(mean - spread),
        EUR.money(mean + spread * 1.1),
        Format.chance(loss));
  }

  private static Answer answer(List<Line> lines) {
    double capital = lines.stream().mapToDouble(line -> line.capex() + line.opex()).sum();
    double npv = lines.stream().mapToDouble(Line::npv).sum();
    String sum = EUR.money(capital).text();
    return new Answer(
        "Nordhavn Instruments",
        "EUR",
        "Funding decision, 2027 Q1 to 2029 Q4 · made-up figures",
        "Fund 14 of 24 initiatives for " + sum + ".",
        "Expected net present value "
            + EUR.money(npv).text()
            + ", with an 80 % chance of 9.30 to 21.0 M EUR.",
        List.of(
            new KeyFigure("Capital", EUR.money(capital), "1.92 M EUR of 21.4 M EUR left", 0.91),
            new KeyFigure("Expected NPV", EUR.money(npv), "P10 9.30 M EUR, P90 21.0 M EUR", null),
            new KeyFigure(
                "NPV per EUR of capital",
                Format.quantity(npv / capital, "EUR"),
                "best ranking: 0.724 EUR",
                null),
            new KeyFigure(
                "Chance of loss", Format.chance(0.004), "NPV of the whole plan below 0 EUR", null),
            new KeyFigure(
                "Tightest skill", Format.percent(1), "Platform, 2027 Q2: 8 of 8 FTE", 1.0)),
        new Proof(
            "within 1.4 % of the best",
            EUR.money(npv),
            EUR.money(npv * 1.014),
            Format.percent(0.014),
            EUR.money(npv * 1.031),
            Format.percent(0.031),
            "No plan within these rules can be worth more than 15.3 M EUR, so at most 1.4 % is missing. Found by search, checked independently."));
  }

  private static Choice choice(List<Line> lines) {
    List<NotFunded> rest = new ArrayList<>();
    for (String text : NOT_FUNDED) {
      String[] cells = text.split("\\|", -1);
      rest.add(
          new NotFunded(
              new Initiative(cells[0], cells[1], cells[2], null),
              EUR.money(Double.parseDouble(cells[3]) * 1e3),
              range(Double.parseDouble(cells[4]) * 1e6, Double.parseDouble(cells[5]) * 1e6),
              cells[6],
              null,
              cells[7].isEmpty() ? null : cells[7]));
    }
    rest.add(
        new NotFunded(
            new Initiative("accessibility", "Accessible customer pages", "protect", null),
            EUR.money(600e3),
            null,
            "Not valued: the benefit to users with disabilities has no agreed value yet. Not a candidate, and not counted as zero.",
            null,
            null));
    return new Choice(lines.stream().map(Nordhavn::funded).toList(), rest, List.of());
  }

  private static Funded funded(Line line) {
    double capital = line.capex() + line.opex();
    Map<String, Figure> people = new TreeMap<>();
    for (String skill : CAPACITY.keySet()) {
      if (line.fte(skill) > 0) {
        people.put(skill, Format.quantity(line.fte(skill) * line.length(), "FTE quarters"));
      }
    }
    return new Funded(
        line.initiative(),
        line.cells()[3],
        label(line.first()),
        starts(line.first()),
        starts(line.first() + line.length()).minusDays(1),
        EUR.money(capital),
        Map.of("capex", EUR.money(line.capex()), "opex", EUR.money(line.opex())),
        people,
        line.value(),
        "",
        "Earns " + Format.quantity(line.npv() / capital, "EUR").text() + " per EUR of capital.");
  }

  static final Map<String, Double> CAPACITY =
      new TreeMap<>(
          Map.of(
              "platform",
              8.0,
              "data",
              4.0,
              "firmware",
              5.0,
              "security",
              4.0,
              "product",
              6.0,
              "operations",
              3.5));

  static LocalDate starts(int period) {
    return LocalDate.of(2027, 1, 1).plusMonths(3L * period);
  }

  static String label(int period) {
    return (2027 + period / 4) + " Q" + (period % 4 + 1);
  }

  static List<Period> periods(int count) {
    List<Period> periods = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      String year = String.valueOf(2027 + p / 4);
      periods.add(
          new Period(label(p), year, "Q" + (p % 4 + 1), starts(p), starts(p + 1).minusDays(1)));
    }
    return periods;
  }

  private static Assumptions assumptions() {
    return new Assumptions(
        List.of(
            new Fact(
                "Discounting",
                "8 % a year, nominal, mid of quarter",
                "benefits appraised over 40 quarters"),
            new Fact("Prices", "nominal, EUR", "no inflation is added"),
            new Fact(
                "Benefits counted",
                "cash, cashable",
                "public value and non-cash benefits left out"),
            new Fact(
                "Simulation",
                "16 384 outcomes, scrambled Sobol",
                "16 scrambles for the standard errors")),
        List.of(
            new Driver(
                "Installed base",
                "110k..150k",
                Format.quantity(110e3, "devices"),
                Format.quantity(129e3, "devices"),
                Format.quantity(150e3, "devices"),
                "6 initiatives"),
            new Driver(
                "Adoption of the portal",
                "25% / 40% / 60%",
                Format.percent(0.25),
                Format.percent(0.415),
                Format.percent(0.6),
                "Customer self-service portal, Field app for installers"),
            new Driver(
                "Energy price",
                "80..140 EUR per MWh",
                EUR.money(80, "MWh"),
                EUR.money(108, "MWh"),
                EUR.money(140, "MWh"),
                "3 initiatives")),
        List.of(
            new Reference(
                "IT change initiatives",
                1471,
                "cost \u00d7 1.27 on average; one in six ends at cost \u00d7 3.00 and time \u00d7 1.70",
                "Flyvbjerg & Budzier 2011",
                "9 initiatives",
                ""),
            new Reference(
                "Own hardware projects",
                17,
                "cost \u00d7 1.18, duration \u00d7 1.31, benefit \u00d7 0.91 (means)",
                "data/own-hardware.csv",
                "4 initiatives",
                "Small: fewer than 30 cases.")),
        new Provenance(
            "0.1.0",
            20270101L,
            "sha256:5b1d0f3c9a7742c1b6c54f0e3f6d2a8c7e9012ab34cd56ef7890a1b2c3d4e5f6",
            "qd verify decision.json"));
  }

  private static List<Note> problems() {
    return List.of(
        new Note(
            "warning",
            "initiatives/private-5g.yaml:21:14",
            "The estimate of cost line 'masts' is a point estimate; its uncertainty is not counted.",
            "Maybe 300k..450k."),
        new Note(
            "note",
            "budgets/opex.yaml:6:3",
            "The budget has amounts for 3 years; the plan needs 3.",
            null));
  }
}
