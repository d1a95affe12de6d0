package dev.quarterdeck.office;

import dev.quarterdeck.office.ReasonLine.RuleCost;
import dev.quarterdeck.office.report.Format;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reasons as sentences for a board. */
record Words(Format format) {

  /** Why an initiative is funded and why then, or why it is left out. */
  String of(ReasonLine reason) {
    return switch (reason.cause()) {
      case BEST_START, AFTER_PREREQUISITE, WAITS_FOR_ROOM -> funded(reason);
      case NEVER_FITS -> "No way to do it obeys " + rules(reason) + ".";
      case PREREQUISITE_NOT_FUNDED ->
          "What it needs first is not funded: " + and(reason.others()) + ".";
      case EXCLUDED -> "Only one may be funded, and that is " + and(reason.others()) + ".";
      case NO_VALUE -> "Expected to lose money at every start: " + money(amount(reason)) + ".";
      case OUTBID ->
          "What it uses is worth %s elsewhere%s.".formatted(more(-amount(reason)), eaters(reason));
      case SQUEEZED ->
          "Worth %s than the prices of what it uses%s, but it does not fit beside the rest."
              .formatted(more(amount(reason)), eaters(reason));
      case NOT_VALUED -> "Not valued: " + reason.note();
      case NO_START -> "It can start in no period of the plan.";
      case NO_PLAN -> "There is no plan.";
      case GONE -> "It is not in the workspace any more.";
    };
  }

  private String funded(ReasonLine reason) {
    return needed(reason)
        + "Worth "
        + money(amount(reason))
        + (reason.serves().isEmpty() ? "" : ", serves " + and(reason.serves()))
        + together(reason)
        + "; starts "
        + switch (reason.cause()) {
          case AFTER_PREREQUISITE -> "as soon as what it requires is complete.";
          case WAITS_FOR_ROOM -> "when there is room beside the rest.";
          default -> "when it is worth most.";
        };
  }

  /** Why it must be, whatever it is worth by itself; empty when only its worth speaks for it. */
  static String needed(ReasonLine reason) {
    LocalDate by = reason.mandatoryBy();
    String opens = and(reason.opens());
    return (by == null ? "" : "Must be complete by " + Format.date(by) + ". ")
        + (opens.isEmpty() ? "" : "Opens the way for " + opens + ". ");
  }

  private String together(ReasonLine reason) {
    return reason.together().stream()
        .map(one ->
            "; together with %s %s %s"
                .formatted(
                    and(one.others()),
                    money(Math.abs(one.amount())),
                    one.amount() < 0 ? "less" : "more"))
        .collect(Collectors.joining());
  }

  /** At a tie the amount says nothing, and is left out. */
  private String more(double amount) {
    return amount < 1 ? "no less" : money(amount) + " more";
  }

  /** What forcing an initiative in would cost; null when that was not worked out. */
  @Nullable String turn(ReasonLine reason) {
    ReasonLine.Forced forced = reason.forced();
    if (forced == null) {
      return null;
    }
    if (!forced.possible()) {
      return forced.proven() ? "No plan that obeys every rule holds it." : null;
    }
    return "Forcing it in costs "
        + (forced.proven() ? "" : "at most ")
        + money(forced.loss())
        + (forced.drops().isEmpty() ? "" : ", drops " + and(forced.drops()))
        + (forced.adds().isEmpty() ? "" : ", adds " + and(forced.adds()))
        + ".";
  }

  /** The rules that eat most of an initiative's value, with what each takes over the plan. */
  private String eaters(ReasonLine reason) {
    String eaters =
        reason.rules().stream()
            .filter(rule -> rule.cost() >= 1)
            .map(rule -> rule.rule() + " takes " + money(rule.cost()))
            .collect(Collectors.joining(", "));
    return eaters.isEmpty() ? "" : " (" + eaters + ")";
  }

  private static String rules(ReasonLine reason) {
    return reason.rules().isEmpty()
        ? "the rules"
        : and(reason.rules().stream().map(RuleCost::rule).toList());
  }

  /** {@code a, b and c}. */
  static String and(Collection<String> words) {
    List<String> list = List.copyOf(words);
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
  }

  private static double amount(ReasonLine reason) {
    return Objects.requireNonNull(reason.amount());
  }

  private String money(double amount) {
    return format.money(amount).text();
  }
}
