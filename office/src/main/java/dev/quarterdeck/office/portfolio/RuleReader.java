package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.planner.AtMostInFlight;
import dev.quarterdeck.engine.planner.Buckets;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.CategoryBand;
import dev.quarterdeck.engine.planner.ChangeLimit;
import dev.quarterdeck.engine.planner.Combines;
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
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns budgets, pools, rules and what initiatives say of each other into the planner's rules. */
final class RuleReader {
  private final Organization organization;
  private final Timeline calendar;
  private final List<BusinessCase> cases;
  private final Problems problems;
  private final List<Funded> approved;
  private final Map<String, String> initiatives = new HashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  /**
   * Reads rules.
   *
   * @param approved the lines of the plan that was approved last
   */
  RuleReader(
      Organization organization,
      List<BusinessCase> cases,
      List<Funded> approved,
      Problems problems) {
    this.approved = approved;
    this.organization = organization;
    this.calendar = organization.calendar();
    this.cases = cases;
    this.problems = problems;
    cases.forEach(business -> initiatives.put(business.name(), business.title()));
  }

  List<Rule> read(Workspace workspace) {
    List<Rule> rules = new ArrayList<>();
    for (Document<Budget> budget : workspace.list(Portfolio.BUDGET)) {
      add(rules, budget.place("amounts"), budget.title(), () -> budget(budget));
    }
    for (Document<Pool> pool : workspace.list(Portfolio.POOL)) {
      add(rules, pool.place("fte"), pool.title(), () -> pool(pool));
    }
    cases.forEach(business -> ofInitiative(business, rules));
    workspace.list(Portfolio.RULE).forEach(rule -> ofDocument(rule, rules));
    return List.copyOf(new LinkedHashSet<>(rules));
  }

  /**
   * What was read, by the rule's name, as a reader knows it: documents by their titles. Rules of
   * one name have all of their titles.
   */
  Map<String, String> titles() {
    return Collections.unmodifiableMap(titles);
  }

  /** What the planner refuses to take as a rule is a problem of the document. */
  private void add(List<Rule> rules, Place place, String title, Supplier<Rule> rule) {
    try {
      Rule made = rule.get();
      rules.add(made);
      titles.merge(
          made.name(), title, (one, other) -> one.equals(other) ? one : one + ", " + other);
    } catch (IllegalArgumentException refused) {
      problems.error(place, withoutStop(String.valueOf(refused.getMessage())), null);
    }
  }

  private static String withoutStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private void ofDocument(Document<RuleSpec> document, List<Rule> rules) {
    List<Supplier<Rule>> forms = forms(document);
    RuleSpec.Synergy synergy = document.spec().synergy();
    if (synergy != null && synergy.of().stream().distinct().count() < 2) {
      problems.error(
          document.place("synergy.of"),
          "The synergy '%s' must be of two initiatives or more".formatted(document.name()),
          "of: [initiative:a, initiative:b]");
    } else if (forms.size() != 1) {
      problems.error(
          document.place(""),
          "The rule '%s' must have exactly one form, but has %d"
              .formatted(document.name(), forms.size()),
          "atMostInFlight: {count: 6}");
    } else if (document.spec().enabled() && !OutcomeFloors.isOne(document.spec())) {
      add(rules, document.place(""), document.title(), forms.getFirst());
    }
  }

  private Rule budget(Document<Budget> document) {
    var capacities = new Capacities(calendar, problems);
    Budget budget = document.spec();
    List<Integer> lengths = List.copyOf(capacities.buckets(budget).values());
    int length =
        Collections.max(lengths); // the first and the last may be cut short by the timeline
    return new BudgetRule(
        budget.capital(),
        capacities.amounts(document),
        new Buckets(lengths.getFirst(), length),
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
    Place place = business.document().place("requires");
    for (Initiative.Requirement required : initiative.requires()) {
      String prerequisite = required.initiative().name();
      add(
          rules,
          place,
          "%s after %s".formatted(business.title(), title(prerequisite)),
          () -> new Requires(business.name(), prerequisite, required.lag()));
    }
    for (Ref excluded : initiative.excludes()) {
      List<String> both = new ArrayList<>(List.of(business.name(), excluded.name()));
      both.sort(null);
      add(
          rules,
          business.document().place("excludes"),
          "%s or %s, not both".formatted(title(both.getFirst()), title(both.getLast())),
          () -> new Excludes(both));
    }
    LocalDate by = initiative.mandatoryBy();
    if (by != null) {
      Place at = business.document().place("mandatoryBy");
      add(
          rules,
          at,
          "%s by %s".formatted(business.title(), by),
          () -> new MandatoryBy(business.name(), lastWholePeriod(by)));
    }
  }

  private String title(String initiative) {
    return initiatives.getOrDefault(initiative, initiative);
  }

  /** The last period that ends on or before a day. */
  private int lastWholePeriod(LocalDate day) {
    return (int) Math.floor(calendar.position(day.plusDays(1)) + 1e-9) - 1;
  }

  /** The forms that are written, each ready to be made. */
  private List<Supplier<Rule>> forms(Document<RuleSpec> document) {
    RuleSpec spec = document.spec();
    List<Supplier<Rule>> forms = new ArrayList<>();
    when(forms, spec.atMostInFlight(), this::inFlight);
    when(forms, nonEmpty(spec.together()), refs -> new Together(names(refs)));
    when(forms, nonEmpty(spec.excludes()), refs -> new Excludes(names(refs)));
    when(forms, spec.categoryBand(), RuleReader::band);
    when(forms, spec.goalFloor(), RuleReader::floor);
    when(forms, spec.worstOutcomes(), RuleReader::simulated);
    when(forms, spec.startWindow(), this::window);
    when(forms, nonEmpty(spec.keepPlan()), kept -> new KeepPlan(lines(kept)));
    when(forms, spec.changeLimit(), this::changes);
    when(
        forms,
        spec.synergy(),
        synergy -> new Combines(Synergies.key(document.name()), names(synergy.of())));
    return forms;
  }

  private static <T> void when(
      List<Supplier<Rule>> forms, @Nullable T written, Function<T, Rule> form) {
    if (written != null) {
      forms.add(() -> form.apply(written));
    }
  }

  private static <T> @Nullable List<T> nonEmpty(List<T> list) {
    return list.isEmpty() ? null : list;
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
    return new GoalFloor(OutcomeFloors.keyResult(spec), spec.atLeast().value());
  }

  /** One that {@link OutcomeFloors} makes. */
  private static Rule simulated(RuleSpec.WorstOutcomes spec) {
    throw new IllegalStateException("A floor needs outcomes: " + spec);
  }

  private Rule window(RuleSpec.StartWindow spec) {
    int from = spec.from() == null ? 0 : Math.max(0, calendar.indexOf(spec.from()));
    int to = spec.to() == null ? calendar.plan() - 1 : calendar.indexOf(spec.to());
    return new StartWindow(spec.initiative().name(), from, to);
  }

  private Rule changes(RuleSpec.ChangeLimit spec) {
    List<Funded> lines = spec.plan().isEmpty() ? approved : lines(spec.plan());
    return new ChangeLimit(lines, spec.most());
  }

  /** An initiative named twice is a problem already; its first line counts. */
  private List<Funded> lines(List<RuleSpec.Kept> plan) {
    Map<String, Funded> lines = new LinkedHashMap<>();
    for (RuleSpec.Kept kept : plan) {
      String name = kept.initiative().name();
      lines.putIfAbsent(name, new Funded(name, kept.option(), calendar.indexOf(kept.start())));
    }
    return List.copyOf(lines.values());
  }

  private static List<String> names(List<Ref> refs) {
    return refs.stream().map(Ref::name).toList();
  }
}
