package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Reason;
import dev.quarterdeck.engine.planner.Reason.Piece;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.report.Format;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The planner's reasons as sentences for a board. */
final class Words {
  private static final int PIECES = 3;

  private final Map<String, BusinessCase> cases;
  private final Timeline calendar;
  private final Format format;

  Words(Map<String, BusinessCase> cases, Timeline calendar, String currency) {
    this.cases = cases;
    this.calendar = calendar;
    this.format = new Format(currency);
  }

  /** Why an initiative is funded, and why then. */
  String funded(Reason reason, Funded line) {
    String serves = serves(line.candidate());
    String worth = "Worth " + money(reason.amount()) + serves + "; ";
    return worth
        + switch (reason.cause()) {
          case AFTER_PREREQUISITE -> "starts when " + rules(reason) + " allows.";
          case WAITS_FOR_ROOM -> "starts when there is room beside the rest.";
          default -> "starts when it is worth most.";
        };
  }

  /** Why an initiative is left out. */
  String notFunded(Reason reason) {
    return switch (reason.cause()) {
      case NEVER_FITS -> "No way to do it obeys " + rules(reason) + ".";
      case PREREQUISITE_NOT_FUNDED -> "What it needs first is not funded: " + rules(reason) + ".";
      case EXCLUDED -> "Left out by another: " + rules(reason) + ".";
      case NO_VALUE -> "Expected to lose money at every start: " + money(reason.amount()) + ".";
      case OUTBID -> outbid(reason);
      case SQUEEZED ->
          "Worth %s more than the prices of what it uses%s, but it does not fit beside the rest."
              .formatted(money(reason.amount()), eaters(reason));
      default -> "";
    };
  }

  /** At a tie the amount says nothing, and is left out. */
  private String outbid(Reason reason) {
    String more = -reason.amount() < 1 ? "as much" : money(-reason.amount()) + " more";
    return "What it uses is worth " + more + " elsewhere" + eaters(reason) + ".";
  }

  /** What forcing an initiative in would cost; null when that was not worked out. */
  @Nullable String turn(Reason reason) {
    Reason.Forced forced = reason.forced();
    if (forced == null || reason.cause() == Reason.Cause.NEVER_FITS) {
      return null;
    }
    if (!forced.possible()) {
      return "No plan that obeys every rule holds it.";
    }
    String loss =
        "Forcing it in costs " + (forced.proven() ? "" : "at most ") + money(forced.loss());
    return loss + list(", drops ", forced.drops()) + list(", adds ", forced.adds()) + ".";
  }

  private String list(String before, List<String> names) {
    return names.isEmpty()
        ? ""
        : before + names.stream().map(this::title).collect(Collectors.joining(", "));
  }

  /** The rules that eat most of an initiative's value, with what each takes. */
  private String eaters(Reason reason) {
    String eaters =
        reason.pieces().stream()
            .filter(piece -> piece.cost() > 0)
            .limit(PIECES)
            .map(piece -> rule(piece) + " takes " + money(piece.cost()))
            .collect(Collectors.joining(", "));
    return eaters.isEmpty() ? "" : " (" + eaters + ")";
  }

  private static String rules(Reason reason) {
    return reason.pieces().stream()
        .map(Piece::rule)
        .distinct()
        .limit(PIECES)
        .collect(Collectors.joining(", "));
  }

  private String rule(Piece piece) {
    return piece.rule() + " in " + calendar.label(piece.period());
  }

  private String serves(String candidate) {
    BusinessCase business = cases.get(candidate);
    List<String> goals =
        business == null
            ? List.of()
            : business.initiative().goals().stream().map(ref -> ref.name()).toList();
    return goals.isEmpty() ? "" : ", serves " + String.join(", ", goals);
  }

  private String title(String candidate) {
    BusinessCase business = cases.get(candidate);
    return business == null ? candidate : business.title();
  }

  private String money(double amount) {
    return format.money(amount).text();
  }
}
