package dev.quarterdeck.office;

import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.report.ReportView;
import java.util.List;
import java.util.stream.Collectors;

/** Fills the view of what it is worth to know more. */
final class BoardKnowing {
  private final Decided decided;
  private final Decision decision;
  private final Format format;

  BoardKnowing(Decided decided, Decision decision, Format format) {
    this.decided = decided;
    this.decision = decision;
    this.format = format;
  }

  ReportView.Knowing knowing() {
    Decision.Information information = decision.information();
    return information == null
        ? new ReportView.Knowing(List.of(), List.of(), List.of())
        : new ReportView.Knowing(
            information.uncertainties().stream().map(this::quantity).toList(),
            information.pilots().stream().map(this::pilot).toList(),
            information.stages().stream().map(this::staged).toList());
  }

  private ReportView.Staged staged(Decision.StagedLine one) {
    double committing = one.worth().value() - one.overCommitting().value();
    return new ReportView.Staged(
        BoardSchedule.initiative(decided, one.initiative()),
        one.option() + " from " + one.start() + (one.planned() ? ", as planned" : ", not funded"),
        format.money(committing),
        format.money(one.worth().value()),
        format.money(one.overCommitting().value()),
        one.gates().stream().map(BoardKnowing::gate).collect(Collectors.joining(" ")));
  }

  /** "Review, end of 2027 Q2: stopped in 34 % of the outcomes that get there." */
  private static String gate(Decision.GateLine one) {
    String name = one.gate() + ", end of " + one.when() + ": ";
    String stops = "stopped in " + Format.chance(one.stops()).text();
    String switches =
        one.switchTo() == null
            ? ""
            : ", gone on with as %s in %s"
                .formatted(one.switchTo(), Format.chance(one.switches()).text());
    String reached =
        one.reached() == 1
            ? " of outcomes."
            : " of the %s that get there.".formatted(Format.chance(one.reached()).text());
    return one.reached() == 0 ? name + "never reached." : name + stops + switches + reached;
  }

  private ReportView.Quantity quantity(Decision.Uncertainty one) {
    int slash = one.quantity().indexOf('/');
    String name = one.quantity().substring(slash + 1);
    return new ReportView.Quantity(
        one.title() == null ? name : one.title(),
        slash < 0 ? "" : title(one.quantity().substring(0, slash)),
        format.money(one.gain().value()),
        titles(one.changes()));
  }

  private ReportView.Pilot pilot(Decision.PilotLine one) {
    return new ReportView.Pilot(
        BoardSchedule.initiative(decided, one.initiative()),
        one.known(),
        format.money(one.cost()),
        format.money(one.gain().value()),
        format.money(one.net()),
        verdict(one));
  }

  private String verdict(Decision.PilotLine one) {
    if (Math.abs(one.net()) <= 2 * one.gain().stdError()) {
      return "About what it costs; the samples cannot tell.";
    }
    String changes =
        one.changes().isEmpty() ? "" : " It would change " + titles(one.changes()) + ".";
    return one.net() > 0
        ? "Worth running before deciding" + (one.funded() ? "; the plan funds it." : ".") + changes
        : "Costs more than what it shows is worth." + changes;
  }

  private String titles(List<Decision.Part> parts) {
    return parts.stream().map(part -> title(part.initiative())).collect(Collectors.joining(", "));
  }

  private String title(String initiative) {
    return decided.business(initiative).title();
  }
}
