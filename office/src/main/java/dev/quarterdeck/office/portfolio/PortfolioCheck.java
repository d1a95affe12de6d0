package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.Contribution;
import dev.quarterdeck.office.cases.Initiative;
import dev.quarterdeck.office.goals.Goal;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Nearest;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Share;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names that must agree between documents: pools, types of capital, key results. */
final class PortfolioCheck {
  private final Workspace workspace;
  private final Problems problems;
  private final Set<String> budgeted;
  private final Set<String> categories = new TreeSet<>();

  private PortfolioCheck(Workspace workspace, List<BusinessCase> cases, Problems problems) {
    for (BusinessCase business : cases) {
      String category = business.initiative().category();
      if (category != null) {
        categories.add(category);
      }
    }
    this.workspace = workspace;
    this.problems = problems;
    this.budgeted =
        workspace.list(Portfolio.BUDGET).stream()
            .map(budget -> budget.spec().capital())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  static void check(
      Workspace workspace, Timeline calendar, List<BusinessCase> cases, Problems problems) {
    var check = new PortfolioCheck(workspace, cases, problems);
    check.pools();
    cases.forEach(check::ofCase);
    workspace.list(Portfolio.RULE).forEach(check::ofRule);
    var approved = new ApprovedCheck(cases, calendar, problems);
    workspace.list(Portfolio.APPROVED_PLAN).forEach(approved::plan);
    workspace.list(Portfolio.RULE).forEach(approved::check);
  }

  /** Of cases alone. */
  static void check(Workspace workspace, List<BusinessCase> cases, Problems problems) {
    cases.forEach(new PortfolioCheck(workspace, cases, problems)::ofCase);
  }

  private void pools() {
    for (Document<Pool> pool : workspace.list(Portfolio.POOL)) {
      if (budgeted.contains(pool.name())) {
        problems.error(
            pool.place(""),
            "The pool '%s' must not have the name of a type of capital".formatted(pool.name()),
            "'" + pool.name() + "-team'");
      }
    }
  }

  private void ofCase(BusinessCase business) {
    Document<Initiative> document = business.document();
    for (int o = 0; o < document.spec().options().size(); o++) {
      Initiative.Option option = document.spec().options().get(o);
      for (int c = 0; c < option.contributes().size(); c++) {
        Contribution contribution = option.contributes().get(c);
        Place place = document.place("options[" + o + "].contributes[" + c + "].keyResult");
        keyResult(place, contribution.goal(), contribution.keyResult());
      }
      for (int c = 0; c < option.costs().size(); c++) {
        capital(document, option.costs().get(c).capital(), "options[" + o + "].costs[" + c + "]");
      }
    }
  }

  private void capital(Document<?> document, String capital, String path) {
    String maybe = Nearest.to(capital, budgeted);
    if (!budgeted.contains(capital) && maybe != null) {
      problems.warning(
          document.place(path),
          "No budget limits the type of capital '%s'".formatted(capital),
          maybe);
    }
  }

  private void ofRule(Document<RuleSpec> rule) {
    RuleSpec.GoalFloor floor = rule.spec().goalFloor();
    if (floor != null) {
      keyResult(rule.place("goalFloor.keyResult"), floor.goal(), floor.keyResult());
      share(rule.place("goalFloor.chance"), floor.chance(), "chance", "80 %");
    }
    RuleSpec.WorstOutcomes worst = rule.spec().worstOutcomes();
    if (worst != null) {
      share(rule.place("worstOutcomes.share"), worst.share(), "share", "5 %");
    }
    RuleSpec.AtMostInFlight inFlight = rule.spec().atMostInFlight();
    if (inFlight != null && inFlight.category() != null) {
      category(rule.place("atMostInFlight.category"), inFlight.category());
    }
    RuleSpec.CategoryBand band = rule.spec().categoryBand();
    if (band != null) {
      category(rule.place("categoryBand.category"), band.category());
    }
  }

  private void share(Place place, @Nullable Share share, String what, String maybe) {
    if (share != null && !(share.value() > 0 && share.value() <= 1)) {
      problems.error(place, "The %s must be above 0 %% and at most 100 %%".formatted(what), maybe);
    }
  }

  private void category(Place place, String name) {
    if (!categories.contains(name)) {
      problems.error(
          place,
          "'%s' must be the category of an initiative".formatted(name),
          Nearest.to(name, categories));
    }
  }

  private void keyResult(Place place, Ref ref, String name) {
    Document<Goal> goal = workspace.find(Goals.GOAL, ref.name());
    if (goal != null && goal.spec().find(name) == null) {
      problems.error(
          place,
          "'%s' must be a key result of '%s'".formatted(name, ref),
          Nearest.to(name, goal.spec().keyResults().stream().map(k -> k.name()).toList()));
    }
  }
}
