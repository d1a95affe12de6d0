package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.engine.planner.Reason.Piece;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.portfolio.Synergies;
import dev.quarterdeck.office.report.Format;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The planner's reasons as sentences for a board. */
final class Words {
  private static final int PIECES = 3;

  private final Decided decided;
  private final Format format;

  Words(Decided decided) {
    this.decided = decided;
    this.format = new Format(decided.organization().currency());
  }

  /** Why an initiative is funded, and why then. */
  String funded(Reason reason, Funded line) {
    return needed(line.candidate())
        + "Worth "
        + money(reason.amount())
        + serves(line.candidate())
        + together(line.candidate())
        + "; starts "
        + switch (reason.cause()) {
          case AFTER_PREREQUISITE -> "as soon as what it requires is complete.";
          case WAITS_FOR_ROOM -> "when there is room beside the rest.";
          default -> "when it is worth most.";
        };
  }

  /** Why it must be, whatever it is worth by itself; empty when only its worth speaks for it. */
  String needed(String candidate) {
    return mandatory(candidate) + opens(candidate);
  }

  private String mandatory(String candidate) {
    BusinessCase business = decided.cases().get(candidate);
    LocalDate by = business == null ? null : business.initiative().mandatoryBy();
    return by == null ? "" : "Must be complete by " + Format.date(by) + ". ";
  }

  /** The funded initiatives that could not be without it. */
  private String opens(String candidate) {
    Plan plan = decided.result().plan();
    List<String> opened =
        decided.cases().values().stream()
            .filter(other -> plan.find(other.name()).isPresent() && requires(other, candidate))
            .map(BusinessCase::title)
            .toList();
    return opened.isEmpty() ? "" : "Opens the way for " + and(opened) + ". ";
  }

  private static boolean requires(BusinessCase business, String candidate) {
    return business.initiative().requires().stream()
        .anyMatch(requirement -> requirement.initiative().name().equals(candidate));
  }

  private String serves(String candidate) {
    BusinessCase business = decided.cases().get(candidate);
    List<String> goals =
        business == null
            ? List.of()
            : business.initiative().goals().stream().map(ref -> goal(ref.name())).toList();
    return goals.isEmpty() ? "" : ", serves " + and(goals);
  }

  /** What the plan counts of it beyond its own worth. */
  private String together(String candidate) {
    StringBuilder together = new StringBuilder();
    for (Synergies.Synergy synergy : decided.synergies()) {
      if (decided.counts(synergy) && synergy.initiatives().contains(candidate)) {
        double mean = Summary.of(synergy.npv()).mean();
        List<String> others =
            synergy.initiatives().stream()
                .filter(name -> !name.equals(candidate))
                .map(this::title)
                .toList();
        String worth = money(Math.abs(mean)) + (mean < 0 ? " less" : " more");
        together.append("; together with ").append(and(others)).append(" ").append(worth);
      }
    }
    return together.toString();
  }

  private String goal(String name) {
    var goal = decided.workspace().find(Goals.GOAL, name);
    return goal == null ? name : goal.title();
  }

  /** Why an initiative is left out. */
  String notFunded(Reason reason) {
    return switch (reason.cause()) {
      case NEVER_FITS -> "No way to do it obeys " + rules(reason) + ".";
      case PREREQUISITE_NOT_FUNDED -> "What it needs first is not funded: " + rules(reason) + ".";
      case EXCLUDED -> "Left out by another: " + rules(reason) + ".";
      case NO_VALUE -> "Expected to lose money at every start: " + money(reason.amount()) + ".";
      case OUTBID ->
          "What it uses is worth " + more(-reason.amount()) + " elsewhere" + eaters(reason) + ".";
      case SQUEEZED ->
          "Worth %s than the prices of what it uses%s, but it does not fit beside the rest."
              .formatted(more(reason.amount()), eaters(reason));
      default -> "";
    };
  }

  /** At a tie the amount says nothing, and is left out. */
  private String more(double amount) {
    return amount < 1 ? "no less" : money(amount) + " more";
  }

  /** What forcing an initiative in would cost; null when that was not worked out. */
  @Nullable String turn(Reason reason) {
    Reason.Forced forced = reason.forced();
    if (forced == null || reason.cause() == Reason.Cause.NEVER_FITS) {
      return null;
    }
    if (!forced.possible()) {
      return forced.proven() ? "No plan that obeys every rule holds it." : null;
    }
    String loss =
        "Forcing it in costs " + (forced.proven() ? "" : "at most ") + money(forced.loss());
    return loss + titles(", drops ", forced.drops()) + titles(", adds ", forced.adds()) + ".";
  }

  /** Of initiatives; what stands for a synergy goes with them. */
  private String titles(String before, List<String> names) {
    List<String> titles =
        names.stream().filter(decided.cases()::containsKey).map(this::title).toList();
    return titles.isEmpty() ? "" : before + and(titles);
  }

  /** The rules that eat most of an initiative's value, with what each takes over the plan. */
  private String eaters(Reason reason) {
    Map<String, Double> costs = new LinkedHashMap<>();
    reason.pieces().forEach(piece -> costs.merge(piece.rule(), piece.cost(), Double::sum));
    String eaters =
        costs.entrySet().stream()
            .filter(entry -> entry.getValue() >= 1)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(PIECES)
            .map(entry -> entry.getKey() + " takes " + money(entry.getValue()))
            .collect(Collectors.joining(", "));
    return eaters.isEmpty() ? "" : " (" + eaters + ")";
  }

  private static String rules(Reason reason) {
    List<String> rules =
        reason.pieces().stream().map(Piece::rule).distinct().limit(PIECES).toList();
    return rules.isEmpty() ? "the rules" : and(rules);
  }

  private String title(String candidate) {
    BusinessCase business = decided.cases().get(candidate);
    return business == null ? candidate : business.title();
  }

  /** {@code a, b and c}. */
  static String and(Collection<String> words) {
    List<String> list = List.copyOf(words);
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
  }

  private String money(double amount) {
    return format.money(amount).text();
  }
}
