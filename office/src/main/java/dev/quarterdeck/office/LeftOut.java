package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What the plan leaves out, and why. */
record LeftOut(Decided decided, ReasonLines reasons, Words words, Near near) {

  List<Decision.NotFunded> lines() {
    List<Decision.NotFunded> left = new ArrayList<>();
    for (Reason reason : decided.result().reasons()) {
      if (!reason.cause().isFunded() && decided.cases().containsKey(reason.candidate())) {
        left.add(notFunded(reason));
      }
    }
    return left;
  }

  private Decision.NotFunded notFunded(Reason reason) {
    BusinessCase business = decided.business(reason.candidate());
    ReasonLine line = reasons.of(reason);
    Valuation.Start best = best(business);
    boolean priced =
        reason.cause() == Reason.Cause.OUTBID || reason.cause() == Reason.Cause.SQUEEZED;
    return new Decision.NotFunded(
        business.name(),
        business.title(),
        business.initiative().category(),
        best == null ? null : value(best),
        best == null ? null : Round.money(capital(best)),
        priced ? Round.money(reason.amount()) : null,
        words.of(line),
        words.turn(line),
        line,
        new RemedyLines(decided).of(reason),
        near.of(business.name()));
  }

  /** The best option at its best start by expected NPV, were there no rules. */
  private Valuation.@Nullable Start best(BusinessCase business) {
    Valuation valuation = decided.valuation();
    Valuation.Start best = null;
    for (OptionCase option : business.options()) {
      for (int start = option.earliest(); start <= option.latest(); start++) {
        double value = valuation.npv(option, start).mean();
        if (best == null || value > valuation.npv(best.option(), best.period()).mean()) {
          best = new Valuation.Start(option, start);
        }
      }
    }
    return best;
  }

  private Decision.Value value(Valuation.Start start) {
    Joint alone = decided.valuation().joint(List.of(start), 1, Progress.none());
    return Decision.Value.of(alone.summary(Valuation.NPV));
  }

  /** Expected spend of all types within the plan. */
  private double capital(Valuation.Start start) {
    int periods = Math.max(0, decided.organization().calendar().plan() - start.period());
    return decided.valuation().spend(start.option(), periods).values().stream()
        .flatMapToDouble(DoubleStream::of)
        .sum();
  }
}
