package dev.quarterdeck.engine.planner.bytes;

import dev.quarterdeck.engine.planner.Certificate;
import dev.quarterdeck.engine.planner.Contradiction;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.OutcomeFloor;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.Price;
import dev.quarterdeck.engine.planner.Ranked;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.engine.planner.Remedy;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results as bytes, each component in its order. Rules are meant by their places in the problem, so
 * that they are the very rules of whoever asked, with what was learnt of them.
 */
final class ResultBytes {
  private final PlanProblem problem;

  ResultBytes(PlanProblem problem) {
    this.problem = problem;
  }

  void write(Writing to, PlanResult result) {
    List<Rule> rules = result.certificate().problem().rules();
    switch (result) {
      case PlanResult(
              Status status,
              Plan plan,
              double value,
              double bound,
              double gap,
              Certificate certificate,
              List<Ranked> rankings,
              List<Reason> reasons,
              Contradiction contradiction) -> {
        RuleBytes.funded(to.one(status), plan.funded()).number(value).number(bound).number(gap);
        write(to, certificate);
        to.list(rankings, ranked -> write(to, ranked)).list(reasons, reason -> write(to, reason));
        write(to, contradiction, rules);
      }
    }
  }

  PlanResult read(Reading from) {
    Status status = from.one(Status.class);
    Plan plan = plan(from);
    double value = from.number();
    double bound = from.number();
    double gap = from.number();
    Certificate certificate = certificate(from);
    return new PlanResult(
        status,
        plan,
        value,
        bound,
        gap,
        certificate,
        from.list(2 * Integer.BYTES, () -> ranked(from)),
        from.list(2 * Integer.BYTES, () -> reason(from)),
        from.ifThere(() -> contradiction(from, certificate.problem().rules())));
  }

  private static Plan plan(Reading from) {
    return new Plan(RuleBytes.funded(from));
  }

  private void write(Writing to, Certificate certificate) {
    switch (certificate) {
      case Certificate(PlanProblem taught, List<Price> prices, double bound) -> {
        taught(to, taught);
        to.list(prices, price -> write(to, price)).number(bound);
      }
    }
  }

  private Certificate certificate(Reading from) {
    return new Certificate(
        taught(from), from.list(4 * Integer.BYTES, () -> price(from)), from.number());
  }

  /** The problem with what was learnt of its floors: of each rule that is one, the lessons. */
  private void taught(Writing to, PlanProblem taught) {
    for (int i = 0; i < problem.rules().size(); i++) {
      Rule asked = problem.rules().get(i);
      Rule rule = taught.rules().get(i);
      if (rule instanceof OutcomeFloor floor) {
        FloorBytes.write(to, floor.lessons());
      } else if (rule != asked) {
        throw new IllegalArgumentException(
            "The rule '" + rule.name() + "' of a certificate must be one of the problem's.");
      }
    }
  }

  private PlanProblem taught(Reading from) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : problem.rules()) {
      rules.add(
          rule instanceof OutcomeFloor floor ? floor.knowing(FloorBytes.lessons(from)) : rule);
    }
    return rules.equals(problem.rules()) ? problem : problem.under(rules);
  }

  private static void write(Writing to, Price price) {
    to.whole(price.rule())
        .whole(price.row())
        .text(price.name())
        .whole(price.period())
        .number(price.price());
  }

  private static Price price(Reading from) {
    return new Price(from.whole(), from.whole(), from.text(), from.whole(), from.number());
  }

  private static void write(Writing to, Ranked ranked) {
    to.text(ranked.name()).number(ranked.value()).flag(ranked.feasible());
    RuleBytes.funded(to, ranked.plan().funded());
  }

  private static Ranked ranked(Reading from) {
    return new Ranked(from.text(), from.number(), from.flag(), plan(from));
  }

  private static void write(Writing to, Reason reason) {
    to.text(reason.candidate()).one(reason.cause()).number(reason.amount());
    Funded best = reason.best();
    to.flag(best != null);
    if (best != null) {
      RuleBytes.funded(to, best);
    }
    to.list(
        reason.pieces(), piece -> to.text(piece.rule()).whole(piece.period()).number(piece.cost()));
    Reason.Forced forced = reason.forced();
    to.flag(forced != null);
    if (forced != null) {
      to.flag(forced.possible())
          .number(forced.loss())
          .texts(forced.drops())
          .texts(forced.adds())
          .flag(forced.proven());
    }
    Remedy remedy = reason.remedy();
    to.flag(remedy != null);
    if (remedy != null) {
      write(to, remedy);
    }
  }

  private static void write(Writing to, Remedy remedy) {
    to.one(remedy.kind()).whole(remedy.rule()).text(remedy.of());
    to.list(remedy.extras(), extra -> to.whole(extra.period()).number(extra.amount()));
    to.number(remedy.amount()).number(remedy.gain());
    Funded line = remedy.line();
    to.flag(line != null);
    if (line != null) {
      RuleBytes.funded(to, line);
    }
    to.flag(remedy.proven());
  }

  private static Remedy remedy(Reading from) {
    return new Remedy(
        from.one(Remedy.Kind.class),
        from.whole(),
        from.text(),
        from.list(2 * Integer.BYTES, () -> new Remedy.Extra(from.whole(), from.number())),
        from.number(),
        from.number(),
        from.ifThere(() -> RuleBytes.line(from)),
        from.flag());
  }

  private static Reason reason(Reading from) {
    return new Reason(
        from.text(),
        from.one(Reason.Cause.class),
        from.number(),
        from.ifThere(() -> RuleBytes.line(from)),
        from.list(
            2 * Integer.BYTES, () -> new Reason.Piece(from.text(), from.whole(), from.number())),
        from.ifThere(() ->
            new Reason.Forced(from.flag(), from.number(), from.texts(), from.texts(), from.flag())),
        from.ifThere(() -> remedy(from)));
  }

  private static void write(Writing to, @Nullable Contradiction contradiction, List<Rule> rules) {
    to.flag(contradiction != null);
    if (contradiction != null) {
      to.list(contradiction.rules(), rule -> to.whole(rules.indexOf(rule)))
          .flag(contradiction.smallest());
    }
  }

  private static Contradiction contradiction(Reading from, List<Rule> rules) {
    return new Contradiction(
        from.list(
            Integer.BYTES,
            () -> {
              int rule = from.whole();
              if (rule < 0 || rule >= rules.size()) {
                throw new IllegalArgumentException(
                    "The rule (" + rule + ") in conflict must be one of the problem's.");
              }
              return rules.get(rule);
            }),
        from.flag());
  }
}
