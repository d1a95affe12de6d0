package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.cases.Driver;
import dev.quarterdeck.office.cases.PastCases;
import dev.quarterdeck.office.cases.ReferenceClass;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.report.ReportView;
import dev.quarterdeck.office.workspace.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the numbers of a decision rest on. */
final class BoardAssumptions {
  private static final int SMALL = 30;

  private final Decided decided;
  private final Decision decision;
  private final Organization organization;

  BoardAssumptions(Decided decided, Decision decision) {
    this.decided = decided;
    this.decision = decision;
    this.organization = decided.organization();
  }

  ReportView.Assumptions assumptions() {
    return new ReportView.Assumptions(
        facts(),
        decided.workspace().list(Cases.DRIVER).stream().map(this::driver).toList(),
        decided.workspace().list(Cases.REFERENCE_CLASS).stream().map(this::reference).toList(),
        new ReportView.Provenance(
            decision.version(), decision.seed(), decision.inputsHash(), "qd verify decision.json"));
  }

  private List<ReportView.Fact> facts() {
    Timeline calendar = organization.calendar();
    List<ReportView.Fact> facts = new ArrayList<>();
    facts.add(fact("Discounting", discounting(), "yearly rate, basis, when money moves"));
    facts.add(fact("Prices", basis() + ", " + organization.prices().year(), "of every amount"));
    facts.add(
        fact(
            "Appraisal",
            calendar.label(0) + " to " + calendar.label(calendar.appraisal() - 1),
            "flows after it are left out"));
    facts.add(fact("Benefits counted", kinds(), "other kinds are shown but add nothing"));
    facts.add(
        fact(
            "Simulation",
            "%d samples, %s".formatted(decision.samples(), decision.method()),
            "budgets are held at expected cost on planned dates"));
    return facts;
  }

  private static ReportView.Fact fact(String label, String value, String note) {
    return new ReportView.Fact(label, value, note);
  }

  private String discounting() {
    Organization.Rate rate = organization.discounting();
    String later =
        rate.declining().stream()
            .map(step -> ", " + step.rate() + " after " + step.afterYears() + " years")
            .collect(Collectors.joining());
    return "%s a year%s, %s, %s of period"
        .formatted(rate.rate(), later, lower(rate.basis()), lower(rate.timing()));
  }

  private String basis() {
    return lower(organization.prices().basis());
  }

  private String kinds() {
    return organization.benefitKinds().isEmpty()
        ? "all"
        : organization.benefitKinds().stream()
            .map(BoardAssumptions::lower)
            .collect(Collectors.joining(", "));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private ReportView.Driver driver(Document<Driver> driver) {
    Estimate estimate = driver.spec().estimate();
    String unit = driver.spec().unit() == null ? "" : driver.spec().unit();
    return new ReportView.Driver(
        driver.title(),
        estimate.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        Format.quantity(estimate.quantile(0.1), unit),
        Format.quantity(estimate.mean(), unit),
        Format.quantity(estimate.quantile(0.9), unit),
        users(driver.name()) + " initiatives");
  }

  private long users(String driver) {
    return decided.cases().values().stream()
        .filter(business -> business.names().contains(driver))
        .count();
  }

  private ReportView.Reference reference(Document<ReferenceClass> document) {
    PastCases past = PastCases.of(document.spec());
    int cases = past.cases();
    long users =
        decided.cases().values().stream()
            .filter(business -> refersTo(business, document.name()))
            .count();
    return new ReportView.Reference(
        document.title(),
        cases,
        "means: cost × %s, duration × %s, benefit × %s"
            .formatted(
                mean(past.correction().cost()),
                mean(past.correction().duration()),
                mean(past.correction().benefit())),
        past.source(),
        users + " initiatives",
        cases < SMALL ? "Small: under " + SMALL + " cases." : "");
  }

  private static boolean refersTo(BusinessCase business, String reference) {
    var ref = business.initiative().referenceClass();
    return ref != null && ref.name().equals(reference);
  }

  private static String mean(Estimate estimate) {
    return Format.quantity(estimate.mean(), "").text();
  }
}
