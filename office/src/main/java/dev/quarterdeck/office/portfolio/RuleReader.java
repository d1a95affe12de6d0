package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.planner.AtMostInFlight;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.CategoryBand;
import dev.quarterdeck.engine.planner.Excludes;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.GoalFloor;
import dev.quarterdeck.engine.planner.KeepPlan;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.PoolRule;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.StartWindow;
import dev.quarterdeck.engine.planner.Together;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Initiative;
import dev.quarterdeck.office.goals.Figure;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns budgets, pools, rules and what initiatives say of each other into the planner's rules. */
final class RuleReader {
  private final Organization organization;
  private final Timeline calendar;
  private final List<BusinessCase> cases;
  private final Problems problems;

  RuleReader(Organization organization, List<BusinessCase> cases, Problems problems) {
    this.organization = organization;
    this.calendar = organization.calendar();
    this.cases = cases;
    this.problems = problems;
  }

  List<Rule> read(Workspace workspace) {
    List<Rule> rules = new ArrayList<>();
    workspace.list(Portfolio.BUDGET).forEach(budget -> rules.add(budget(budget)));
    workspace.list(Portfolio.POOL).forEach(pool -> rules.add(pool(pool)));
    cases.forEach(business -> ofInitiative(business, rules));
    for (Document<RuleSpec> document : workspace.list(Portfolio.RULE)) {
      List<Rule> written = written(document.spec());
      if (written.size() != 1) {
        problems.error(
            document.place(""),
            "The rule '%s' must have exactly one form, but has %d"
                .formatted(document.name(), written.size()),
            "atMostInFlight: {count: 6}");
      } else if (document.spec().enabled()) {
        rules.addAll(written);
      }
    }
    return List.copyOf(new LinkedHashSet<>(rules));
  }

  private Rule budget(Document<Budget> document) {
    var capacities = new Capacities(calendar, problems);
    Budget budget = document.spec();
    int periods =
        budget.per() == Budget.Per.YEAR
            ? capacities.buckets(document).values().iterator().next()
            : 1;
    return new BudgetRule(
        budget.capital(),
        capacities.amounts(document),
        periods,
        budget.carryOver().value(),
        unit(organization.planning().moneyUnit()));
  }

  private Rule pool(Document<Pool> document) {
    double[] fte = new Capacities(calendar, problems).fte(document);
    return new PoolRule(document.name(), fte, unit(organization.planning().peopleUnit()));
  }

  /** The planner fits a unit to the amounts where 0 is given. */
  private static double unit(@Nullable Figure written) {
    return written == null ? 0 : written.value();
  }

  private void ofInitiative(BusinessCase business, List<Rule> rules) {
    Initiative initiative = business.initiative();
    for (Initiative.Requirement required : initiative.requires()) {
      rules.add(new Requires(business.name(), required.initiative().name(), required.lag()));
    }
    for (Ref excluded : initiative.excludes()) {
      List<String> both = new ArrayList<>(List.of(business.name(), excluded.name()));
      both.sort(null);
      rules.add(new Excludes(both));
    }
    LocalDate by = initiative.mandatoryBy();
    if (by != null) {
      rules.add(new MandatoryBy(business.name(), lastWholePeriod(by)));
    }
  }

  /** The last period that ends on or before a day. */
  private int lastWholePeriod(LocalDate day) {
    return (int) Math.floor(calendar.position(day.plusDays(1)) + 1e-9) - 1;
  }

  private List<Rule> written(RuleSpec spec) {
    List<Rule> rules = new ArrayList<>();
    add(rules, spec.atMostInFlight() == null ? null : inFlight(spec.atMostInFlight()));
    add(rules, spec.together().isEmpty() ? null : new Together(names(spec.together())));
    add(rules, spec.excludes().isEmpty() ? null : new Excludes(names(spec.excludes())));
    add(rules, spec.categoryBand() == null ? null : band(spec.categoryBand()));
    add(rules, spec.goalFloor() == null ? null : floor(spec.goalFloor()));
    add(rules, spec.startWindow() == null ? null : window(spec.startWindow()));
    add(rules, spec.keepPlan().isEmpty() ? null : keep(spec.keepPlan()));
    return rules;
  }

  private static void add(List<Rule> rules, @Nullable Rule rule) {
    if (rule != null) {
      rules.add(rule);
    }
  }

  /** Without a category the planner counts all. */
  private Rule inFlight(RuleSpec.AtMostInFlight spec) {
    if (spec.category() == null) {
      return new AtMostInFlight(spec.count(), List.of());
    }
    List<String> counted =
        cases.stream()
            .filter(business -> spec.category().equals(business.initiative().category()))
            .map(BusinessCase::name)
            .toList();
    return new AtMostInFlight(spec.count(), counted);
  }

  private static Rule band(RuleSpec.CategoryBand spec) {
    return new CategoryBand(
        spec.category(), spec.capital(), spec.min().value(), spec.max().value());
  }

  private static Rule floor(RuleSpec.GoalFloor spec) {
    return new GoalFloor(spec.goal().name() + "/" + spec.keyResult(), spec.atLeast().value());
  }

  private Rule window(RuleSpec.StartWindow spec) {
    int from = spec.from() == null ? 0 : Math.max(0, calendar.indexOf(spec.from()));
    int to = spec.to() == null ? calendar.plan() - 1 : calendar.indexOf(spec.to());
    return new StartWindow(spec.initiative().name(), from, to);
  }

  private Rule keep(List<RuleSpec.Kept> kept) {
    return new KeepPlan(
        kept.stream()
            .map(k -> new Funded(k.initiative().name(), k.option(), calendar.indexOf(k.start())))
            .toList());
  }

  private static List<String> names(List<Ref> refs) {
    return refs.stream().map(Ref::name).toList();
  }
}
