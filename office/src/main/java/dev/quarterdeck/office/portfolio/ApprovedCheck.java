package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Initiative;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.portfolio.RuleSpec.Kept;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the lines of an approved plan are still to be had as they were approved. */
final class ApprovedCheck {
  private static final String GONE = "it counts as changed in every plan";

  private final Timeline calendar;
  private final Problems problems;
  private final Map<String, BusinessCase> cases = new HashMap<>();
  private boolean any;

  ApprovedCheck(List<BusinessCase> all, Timeline calendar, Problems problems) {
    this.calendar = calendar;
    this.problems = problems;
    all.forEach(business -> cases.put(business.name(), business));
  }

  void check(Document<RuleSpec> rule) {
    lines(rule, "keepPlan", rule.spec().keepPlan(), "a plan cannot keep it");
    RuleSpec.ChangeLimit limit = rule.spec().changeLimit();
    if (limit != null && limit.plan().isEmpty() && !any) {
      problems.warning(
          rule.place("changeLimit"),
          "The rule '%s' counts changes of the approved plan, and none is approved yet; all that is funded counts"
              .formatted(rule.name()),
          "approve a decision first");
    } else if (limit != null) {
      lines(rule, "changeLimit.plan", limit.plan(), GONE);
    }
  }

  /** Notes what of the approved plan is no longer to be had; it must be there once. */
  void plan(Document<ApprovedPlan> document) {
    if (any) {
      problems.error(
          document.place(""),
          "There must be one approved plan, and '%s' is another".formatted(document.name()),
          "one document of the kind ApprovedPlan");
    }
    any = true;
    List<ApprovedPlan.Line> plan = document.spec().plan();
    for (int i = 0; i < plan.size(); i++) {
      ApprovedPlan.Line line = plan.get(i);
      Place place = document.place("plan[" + i + "]");
      if (!cases.containsKey(line.initiative())) {
        problems.note(
            place,
            "'%s' of the approved plan is no longer there; no change of it is counted"
                .formatted(line.initiative()),
            null);
      } else if (!isOffered(line)) {
        problems.note(
            place,
            "'%s' can no longer be had in option '%s' from %s as approved; %s"
                .formatted(line.initiative(), line.option(), line.start(), GONE),
            null);
      }
    }
  }

  private boolean isOffered(ApprovedPlan.Line line) {
    BusinessCase business = cases.get(line.initiative());
    int start = calendar.indexOf(line.start());
    return business != null
        && business.options().stream()
            .anyMatch(option ->
                option.option().equals(line.option())
                    && start >= option.earliest()
                    && start <= option.latest());
  }

  private void lines(Document<RuleSpec> rule, String path, List<Kept> lines, String gone) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Kept line = lines.get(i);
      String name = line.initiative().name();
      BusinessCase business = cases.get(name);
      if (!seen.add(name)) {
        problems.error(
            rule.place(path + "[" + i + "]"),
            "'%s' must be named once in an approved plan".formatted(name),
            "one line for each initiative");
      } else if (business != null && isOffered(rule.place(path + "[" + i + "]"), line, business)) {
        start(rule.place(path + "[" + i + "].start"), line, business, gone);
      }
    }
  }

  /** Whether the initiative has the option; it is a problem when not. */
  private boolean isOffered(Place place, Kept line, BusinessCase business) {
    List<String> known =
        business.initiative().options().stream().map(Initiative.Option::name).toList();
    if (known.contains(line.option())) {
      return true;
    }
    problems.error(
        place,
        "'%s' must be an option of '%s'".formatted(line.option(), business.name()),
        Nearest.to(line.option(), known));
    return false;
  }

  private void start(Place place, Kept line, BusinessCase business, String gone) {
    int start = calendar.indexOf(line.start());
    for (OptionCase option : business.options()) {
      if (option.option().equals(line.option())
          && (start < option.earliest() || start > option.latest())) {
        problems.warning(
            place,
            "'%s' can no longer start on %s as approved; %s"
                .formatted(business.name(), line.start(), gone),
            "a start in the plan, or leave the line out");
      }
    }
  }
}
