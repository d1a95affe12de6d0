package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Correlation;
import dev.quarterdeck.engine.chance.Model;
import dev.quarterdeck.engine.chance.Moments;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Simulation;
import dev.quarterdeck.office.goals.Goal;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values business cases by simulation. */
public final class Valuer {
  private static final double LARGEST = 1e15;

  private final Workspace workspace;
  private final Organization organization;
  private final int threads;

  /**
   * A valuer.
   *
   * @param threads to compute with; the figures do not depend on it
   */
  public Valuer(Workspace workspace, Organization organization, int threads) {
    this.workspace = workspace;
    this.organization = organization;
    this.threads = threads;
  }

  /**
   * Values every option of the cases at every start it may have.
   *
   * @throws IllegalArgumentException when an amount is not finite or a value is absurdly large
   */
  public Valuation value(List<BusinessCase> cases, Progress progress) {
    var model = new CaseModel(new Weights(organization), goalDates(cases));
    List<Case> options = new ArrayList<>();
    for (BusinessCase current : cases) {
      for (OptionCase option : current.options()) {
        options.add(model.of(option, current.correction()));
      }
    }
    Simulation simulation = simulation(options);
    Moments moments = simulation.moments(threads, progress.part(step(cases), 0, 1));
    Map<String, Integer> delays = new HashMap<>();
    options.forEach(option -> delays.put(option.key(), option.delays()));
    return new Valuation(simulation, moments, model, delays);
  }

  /** What valuing is called while it lasts. */
  static String step(List<BusinessCase> cases) {
    return "valuing " + cases.size() + (cases.size() == 1 ? " initiative" : " initiatives");
  }

  /** A simulation of cases under the workspace's drivers. */
  private Simulation simulation(List<Case> cases) {
    List<dev.quarterdeck.engine.chance.Driver> drivers = new ArrayList<>();
    List<Correlation> correlations = new ArrayList<>();
    for (Document<Driver> driver : workspace.list(Cases.DRIVER)) {
      drivers.add(
          new dev.quarterdeck.engine.chance.Driver(driver.name(), driver.spec().estimate()));
      for (Driver.Correlation with : driver.spec().correlations()) {
        correlations.add(new Correlation(driver.name(), with.with().name(), with.rank()));
      }
    }
    return Simulation.of(
        new Model(
            organization.seed(),
            organization.samples(),
            Sampling.SOBOL,
            drivers,
            correlations,
            organization.copula(),
            cases));
  }

  private GoalDates goalDates(List<BusinessCase> cases) {
    Timeline calendar = organization.calendar();
    SortedMap<String, Double> positions = new TreeMap<>();
    for (BusinessCase current : cases) {
      for (OptionCase option : current.options()) {
        for (Contribution contribution : option.contributions()) {
          Goal.KeyResult result = keyResult(contribution);
          if (result != null) {
            positions.put(contribution.key(), calendar.position(result.by().plusDays(1)));
          }
        }
      }
    }
    return new GoalDates(positions);
  }

  private Goal.@org.jspecify.annotations.Nullable KeyResult keyResult(Contribution contribution) {
    Document<Goal> goal = workspace.find(Goals.GOAL, contribution.goal().name());
    return goal == null ? null : goal.spec().find(contribution.keyResult());
  }
}
