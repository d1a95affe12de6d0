package dev.quarterdeck.office;

import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What would get an initiative in, as a sentence. */
final class RemedyWords {
  private final Decided decided;
  private final Timeline calendar;
  private final Format format;
  private final Map<String, String> titles;

  RemedyWords(Decided decided, Format format) {
    this.decided = decided;
    this.calendar = decided.organization().calendar();
    this.format = format;
    this.titles = decided.ruleTitles();
  }

  /** What is not known is said. */
  String of(@Nullable RemedyLine remedy) {
    if (remedy == null) {
      return "What would get it in was not examined.";
    }
    return switch (remedy.kind()) {
      case NONE -> "No single change that would get it in was found.";
      case WORTH -> worth(remedy);
      default -> "Needs " + change(remedy) + ": the plan then " + gain(remedy) + ".";
    };
  }

  private String change(RemedyLine remedy) {
    String row = titles.getOrDefault(remedy.of(), remedy.of());
    return switch (remedy.kind()) {
      case BUDGET, POOL -> most(remedy) + more(remedy, row);
      case IN_FLIGHT -> Format.quantity(remedy.amount(), "").text() + " more in flight at once";
      case CHANGES -> Format.quantity(remedy.amount(), "").text() + " more changes of the plan";
      case START ->
          "a start "
              + (remedy.amount() < 0 ? "as early as " : "as late as ")
              + remedy.extras().getFirst().period();
      case DEADLINE ->
          "more time for " + title(remedy.of()) + ", to " + remedy.extras().getFirst().period();
      default -> title(remedy.of()) + " funded too";
    };
  }

  private static String most(RemedyLine remedy) {
    return remedy.proven() ? "" : "at most ";
  }

  /** Neighbouring periods with as much are put together. */
  private String more(RemedyLine remedy, String row) {
    List<RemedyLine.Extra> extras = remedy.extras();
    List<String> labels = IntStream.range(0, calendar.plan()).mapToObj(calendar::label).toList();
    List<String> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= extras.size(); i++) {
      boolean on =
          i < extras.size()
              && extras.get(i).amount() == extras.get(from).amount()
              && labels.indexOf(extras.get(i).period())
                  == labels.indexOf(extras.get(i - 1).period()) + 1;
      if (!on) {
        RemedyLine.Extra first = extras.get(from);
        String size =
            remedy.unit().equals("money")
                ? format.money(first.amount()).text()
                : Format.quantity(first.amount(), "FTE").text();
        String what =
            spans.isEmpty()
                ? size + (remedy.unit().equals("money") ? " more of " : " more ") + row
                : size;
        spans.add(
            what
                + (i - 1 > from
                    ? " from " + first.period() + " to " + extras.get(i - 1).period()
                    : " in " + first.period()));
        from = i;
      }
    }
    return Words.and(spans);
  }

  private String gain(RemedyLine remedy) {
    String amount = format.money(Math.abs(remedy.gain())).text();
    return Math.abs(remedy.gain()) < 1
        ? "is worth the same"
        : (remedy.gain() > 0 ? "gains " : "loses ") + amount;
  }

  private String worth(RemedyLine remedy) {
    if (remedy.amount() < 1) {
      return "A plan worth the same holds it.";
    }
    Double benefit = remedy.moreBenefit();
    Double cost = remedy.lessCost();
    List<String> ways = new ArrayList<>();
    if (benefit != null) {
      ways.add(Format.percent(benefit).text() + " more benefit");
    }
    if (cost != null && cost < 1) {
      ways.add(Format.percent(cost).text() + " less cost");
    }
    String needs = ways.isEmpty() ? "" : ", as by " + String.join(" or ", ways);
    return "Needs %s%s more NPV of its own%s."
        .formatted(most(remedy), format.money(remedy.amount()).text(), needs);
  }

  private String title(String initiative) {
    return decided.cases().containsKey(initiative)
        ? decided.business(initiative).title()
        : initiative;
  }
}
