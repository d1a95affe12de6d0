package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.RefTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A candidate piece of change and its business case. */
public record Initiative(
    @Doc("What it does and why, in a paragraph") @Nullable String description,
    @Doc(value = "One word; bands and reports group by it", example = "grow")
        @Nullable String category,
    @Doc("Who answers for it") @Nullable String owner,
    @Doc("Needs it meets") @RefTo("Need") List<Ref> needs,
    @Doc("Goals it serves") @RefTo("Goal") List<Ref> goals,
    @Doc("Between which dates it may start; any period of the plan when left out")
        @Nullable Starts starts,
    @Doc(value = "It must be done, and complete by this day", example = "2028-06-30")
        @Nullable LocalDate mandatoryBy,
    @Doc("Initiatives that must be funded and complete before it starts")
        List<Requirement> requires,
    @Doc("Initiatives that are not done beside it") @RefTo("Initiative") List<Ref> excludes,
    @Doc("Uncertain quantities that are known better once it is complete: what a pilot is for")
        List<Resolution> resolves,
    @Doc("Past cases that correct its estimates; no correction when left out")
        @RefTo("ReferenceClass")
        @Nullable Ref referenceClass,
    @Doc(
            value = "Why it has no value yet; such an initiative is no candidate",
            example = "Benefit: NA")
        @Nullable String notValued,
    @Doc("Uncertain quantities of this initiative alone, for its formulas")
        Map<String, Estimate> assumptions,
    @Doc("What happens for as long as it is not live; its end is part of every option's value")
        @Nullable DoNothing doNothing,
    @Doc("Ways to do it; at most one is chosen") List<Option> options) {

  /** When it may start. */
  public record Starts(
      @Doc(value = "Not before", example = "2027-04-01") @Nullable LocalDate earliest,
      @Doc(value = "Not after", example = "2028-12-31") @Nullable LocalDate latest) {}

  /** A prerequisite; written as its name alone when there is no lag. */
  public record Requirement(
      @Doc("What must be complete first") @RefTo("Initiative") Ref initiative,
      @Doc(value = "Whole periods between its end and this start", min = 0, max = 400) @Default("0")
          int lag) {
    /** Reads the name of a prerequisite without lag. */
    public static Requirement parse(String text) {
      return new Requirement(
          text.contains(":") ? Ref.parse(text) : new Ref("initiative", text.strip()), 0);
    }
  }

  /** One way to do the initiative. */
  public record Option(
      @Doc("Short name") @Default("standard") String name,
      @Doc("What this way is") @Nullable String title,
      @Doc(value = "Time from start to go-live", example = "5 quarters") @Nullable Span duration,
      @Doc("Last day of delivery when it starts as early as it may; instead of duration")
          @Nullable LocalDate ends,
      @Doc("What it takes") List<CostLine> costs,
      @Doc("What it brings") List<BenefitLine> benefits,
      @Doc("Full-time equivalents from each pool, for each period of delivery") @RefTo("Pool")
          Map<String, List<Double>> people,
      @Doc("What may go wrong") List<Event> events,
      @Doc("What it adds to key results once live") List<Contribution> contributes,
      @Doc("Where it may be stopped or changed, in the order of time; the plan's value counts none")
          List<StageGate> gates) {}

  /** What an initiative's absence costs or brings. */
  public record DoNothing(
      @Doc("Costs that end when the initiative is live") List<CostLine> costs,
      @Doc("Benefits that end when the initiative is live") List<BenefitLine> benefits) {}

  /** When the money of a cost line flows. */
  public enum When {
    DELIVERY,
    OPERATION
  }
}
