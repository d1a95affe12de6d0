package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Combines;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What initiatives are worth together beyond the sum of each, as Rule documents state it. To the
 * planner each is a combination: a candidate of its own, funded when all of its members are.
 */
public record Synergies(Workspace workspace, Valuation valuation) {
  private static final String KIND = "rule";

  /**
   * One of them.
   *
   * @param rule name of the document
   * @param initiatives their names
   * @param npv its samples, aligned with those of the valuation
   */
  public record Synergy(String rule, String title, List<String> initiatives, double[] npv) {
    /** The line by which a plan counts it. */
    public Funded line() {
      return Synergies.line(rule);
    }

    /** The candidate that stands for it, with the mean of its samples. */
    Candidate candidate() {
      return Combines.candidateOf(key(rule), Arrays.stream(npv).sum() / npv.length);
    }
  }

  /** The line by which a plan counts the synergy of a rule document. */
  public static Funded line(String rule) {
    return Combines.lineOf(key(rule));
  }

  /** The planner's key of a rule document: no initiative's name has a colon. */
  static String key(String rule) {
    return new Ref(KIND, rule).toString();
  }

  /** Those of the rules that apply, in their order. */
  public List<Synergy> list(List<Rule> rules) {
    List<Synergy> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Combines combines) {
        String name = Ref.parse(combines.combination()).name();
        Document<RuleSpec> document = workspace.get(Portfolio.RULE, name);
        RuleSpec.Synergy stated = document.spec().synergy();
        if (stated != null) {
          double[] npv = samples(name, stated.value());
          all.add(new Synergy(name, document.title(), combines.members(), npv));
        }
      }
    }
    return all;
  }

  private double[] samples(String name, Estimate estimate) {
    return Arrays.stream(valuation.independent("synergy " + name))
        .map(estimate::quantile)
        .toArray();
  }
}
