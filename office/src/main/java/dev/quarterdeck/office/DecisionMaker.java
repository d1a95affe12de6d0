package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.Contradiction;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Puts what was decided into the figures and words of a {@link Decision}. */
final class DecisionMaker {
  private final Decided decided;
  private final Organization organization;
  private final Timeline calendar;
  private final PlanResult result;
  private final Map<String, BusinessCase> cases = new LinkedHashMap<>();
  private final Words words;

  DecisionMaker(Decided decided) {
    this.decided = decided;
    this.organization = decided.organization();
    this.calendar = organization.calendar();
    this.result = decided.result();
    decided.cases().forEach(business -> cases.put(business.name(), business));
    this.words = new Words(decided);
  }

  Decision make(List<Problem> problems, int threads, Progress progress) {
    Joint joint =
        decided.valuation().joint(starts(), threads, progress.part("simulating the plan", 0, 1));
    var uses = new Uses(decided);
    return new Decision(
        Decision.SCHEMA,
        Version.current(),
        organization.seed(),
        organization.samples(),
        Valuation.METHOD,
        organization.planning().effort(),
        decided.workspace().hash(),
        decided.document().title(),
        organization.currency(),
        decided.scenario(),
        result.status(),
        Round.money(result.value()),
        finite(result.bound()),
        Double.isFinite(result.gap()) ? (Double) Round.share(result.gap()) : null,
        finite(result.certificate().bound()),
        npv(joint.summary(Valuation.NPV)),
        plan(joint, uses),
        notFunded(),
        uses.budgets(),
        uses.pools(),
        new Chances(decided, joint).goals(),
        rankings(),
        prices(),
        contradiction(),
        problems.stream().map(DecisionMaker::problem).toList());
  }

  /** The plan's lines as simulated options. */
  private List<Valuation.Start> starts() {
    return result.plan().funded().stream().map(this::start).toList();
  }

  private Valuation.Start start(Funded line) {
    return new Valuation.Start(option(line), line.start());
  }

  private OptionCase option(Funded line) {
    return business(line.candidate()).options().stream()
        .filter(option -> option.option().equals(line.option()))
        .findFirst()
        .orElseThrow();
  }

  private BusinessCase business(String name) {
    return Objects.requireNonNull(cases.get(name), name);
  }

  private List<Decision.PlanLine> plan(Joint joint, Uses uses) {
    List<Decision.PlanLine> lines = new ArrayList<>();
    Map<String, Reason> reasons = new HashMap<>();
    result.reasons().forEach(reason -> reasons.put(reason.candidate(), reason));
    for (Funded line : result.plan().funded()) {
      Summary npv = Summary.of(decided.valuation().column(joint, start(line)));
      lines.add(line(line, npv, uses, reasons.get(line.candidate())));
    }
    return lines;
  }

  private Decision.PlanLine line(Funded line, Summary npv, Uses uses, @Nullable Reason reason) {
    BusinessCase business = business(line.candidate());
    int last = line.start() + uses.option(line).duration() - 1;
    List<Decision.Amount> capital = amounts(line, uses, true);
    return new Decision.PlanLine(
        line.candidate(),
        business.title(),
        business.initiative().category(),
        line.option(),
        calendar.label(line.start()),
        calendar.startOf(line.start()),
        calendar.label(last),
        calendar.endOf(last),
        value(npv),
        Round.money(capital.stream().mapToDouble(Decision.Amount::amount).sum()),
        capital,
        amounts(line, uses, false),
        reason == null ? "" : words.funded(reason, line));
  }

  /** What a line uses over the plan, of capital or of people. */
  private List<Decision.Amount> amounts(Funded line, Uses uses, boolean capital) {
    Set<String> pools = option(line).people().keySet();
    List<Decision.Amount> amounts = new ArrayList<>();
    for (String row : new TreeSet<>(uses.option(line).uses().keySet())) {
      if (pools.contains(row) != capital) {
        double sum = DoubleStream.of(uses.of(line, row)).sum();
        amounts.add(new Decision.Amount(row, capital ? Round.money(sum) : Round.share(sum)));
      }
    }
    return amounts;
  }

  private List<Decision.NotFunded> notFunded() {
    List<Decision.NotFunded> left = new ArrayList<>();
    for (Reason reason : result.reasons()) {
      if (!reason.cause().isFunded()) {
        left.add(notFunded(reason));
      }
    }
    return left;
  }

  private Decision.NotFunded notFunded(Reason reason) {
    BusinessCase business = business(reason.candidate());
    String notValued = business.initiative().notValued();
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
        notValued == null ? why(business, reason) : "Not valued: " + notValued,
        words.turn(reason));
  }

  private String why(BusinessCase business, Reason reason) {
    boolean never = business.options().stream().allMatch(option -> option.starts() == 0);
    return never ? "It can start in no period of the plan." : words.notFunded(reason);
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
    return value(alone.summary(Valuation.NPV));
  }

  private static Decision.Value value(Summary npv) {
    return new Decision.Value(
        Round.money(npv.mean()),
        Round.money(npv.stdError()),
        Round.money(npv.p10()),
        Round.money(npv.p90()),
        Round.share(npv.pNegative()));
  }

  /** Expected spend of all types within the plan. */
  private double capital(Valuation.Start start) {
    int periods = Math.max(0, calendar.plan() - start.period());
    return decided.valuation().spend(start.option(), periods).values().stream()
        .flatMapToDouble(DoubleStream::of)
        .sum();
  }

  private List<Decision.RankingLine> rankings() {
    return result.rankings().stream()
        .map(ranked ->
            new Decision.RankingLine(
                ranked.name(),
                Round.money(ranked.value()),
                ranked.feasible(),
                Round.money(result.value() - ranked.value()),
                ranked.plan().funded().stream().map(Funded::candidate).toList()))
        .toList();
  }

  private List<Decision.PriceLine> prices() {
    return result.prices().stream()
        .map(price ->
            new Decision.PriceLine(
                price.rule(),
                price.row(),
                price.name(),
                calendar.label(price.period()),
                price.price()))
        .toList();
  }

  private List<String> contradiction() {
    Contradiction found = result.contradiction();
    return found == null ? List.of() : found.rules().stream().map(Rule::name).toList();
  }

  private static Decision.Npv npv(Summary summary) {
    return new Decision.Npv(
        Round.money(summary.mean()),
        Round.money(summary.p10()),
        Round.money(summary.p50()),
        Round.money(summary.p90()),
        Round.money(summary.stdError()),
        Round.share(summary.pNegative()),
        Round.money(summary.cvar5()),
        bars(summary.histogram()));
  }

  private static List<Decision.Bar> bars(Summary.Histogram histogram) {
    int samples = histogram.counts().stream().mapToInt(Integer::intValue).sum();
    List<Decision.Bar> bars = new ArrayList<>();
    for (int b = 0; b < histogram.counts().size(); b++) {
      double from = histogram.from() + b * histogram.width();
      bars.add(
          new Decision.Bar(
              Round.money(from),
              Round.money(from + histogram.width()),
              Round.share(histogram.counts().get(b) / (double) samples)));
    }
    return bars;
  }

  private static Decision.ProblemLine problem(Problem problem) {
    return new Decision.ProblemLine(
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.place().file(),
        problem.place().line(),
        problem.place().column(),
        problem.message(),
        problem.maybe());
  }

  /** JSON has no infinity: what is not known is null. */
  private static @Nullable Double finite(double amount) {
    return Double.isFinite(amount) ? (Double) Round.money(amount) : null;
  }
}
