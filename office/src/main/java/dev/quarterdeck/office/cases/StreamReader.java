package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Quantity;
import dev.quarterdeck.engine.chance.Quantity.Per;
import dev.quarterdeck.office.goals.CalendarUnit;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Organization.BenefitKind;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the cost and benefit lines of an option into streams, naming what does not fit. */
final class StreamReader {
  private final Organization organization;
  private final QuantityCheck quantities;
  private final Problems problems;

  StreamReader(Organization organization, QuantityCheck quantities, Problems problems) {
    this.organization = organization;
    this.quantities = quantities;
    this.problems = problems;
  }

  /** All streams of an option, those of doing nothing last; names are made unique by their side. */
  List<Stream> read(Document<Initiative> document, String path, Initiative.Option option) {
    List<Stream> streams = new ArrayList<>();
    for (int i = 0; i < option.costs().size(); i++) {
      streams.add(cost(document, path + ".costs[" + i + "]", option.costs().get(i)));
    }
    for (int i = 0; i < option.benefits().size(); i++) {
      streams.add(benefit(document, path + ".benefits[" + i + "]", option.benefits().get(i)));
    }
    Initiative.DoNothing nothing = document.spec().doNothing();
    if (nothing != null) {
      addNothing(streams, document, nothing);
    }
    return unique(document, path, streams);
  }

  private Stream cost(Document<Initiative> document, String path, CostLine line) {
    boolean operation = line.when() == Initiative.When.OPERATION;
    boolean rate = line.amount().per() != Per.ONCE;
    quantities.check(document, path + ".amount", line.amount());
    only(
        document,
        path,
        "profile",
        !line.profile().isEmpty(),
        !operation && !rate,
        "a total spent in delivery");
    only(document, path, "lasts", line.lasts() != null, operation && rate, "a rate in operation");
    only(
        document,
        path,
        "spreadOver",
        line.spreadOver() != null,
        operation && !rate,
        "a total in operation");
    Shape shape =
        operation
            ? operation(line.amount(), List.of(), line.lasts(), line.spreadOver())
            : delivery(line);
    return new Stream(
        line.name(), true, line.amount().amount(), 1, shape, line.capital(), null, !line.sunk());
  }

  private Stream benefit(Document<Initiative> document, String path, BenefitLine line) {
    boolean rate = line.amount().per() != Per.ONCE;
    quantities.check(document, path + ".amount", line.amount());
    only(document, path, "ramp", !line.ramp().isEmpty(), rate, "a rate such as 2M per year");
    only(document, path, "lasts", line.lasts() != null, rate, "a rate such as 2M per year");
    only(document, path, "spreadOver", line.spreadOver() != null, !rate, "a total");
    Shape shape = operation(line.amount(), line.ramp(), line.lasts(), line.spreadOver());
    boolean counted = organization.counts(line.kind());
    return new Stream(
        line.name(), false, line.amount().amount(), 1, shape, null, line.kind(), counted);
  }

  /** What ends at go-live: a cost avoided is a benefit, a benefit lost lowers the benefits. */
  private void addNothing(
      List<Stream> streams, Document<Initiative> document, Initiative.DoNothing nothing) {
    for (int i = 0; i < nothing.costs().size(); i++) {
      CostLine line = nothing.costs().get(i);
      streams.add(ends(document, "doNothing.costs[" + i + "]", line.name(), line.amount(), 1));
    }
    for (int i = 0; i < nothing.benefits().size(); i++) {
      BenefitLine line = nothing.benefits().get(i);
      streams.add(ends(document, "doNothing.benefits[" + i + "]", line.name(), line.amount(), -1));
    }
  }

  private Stream ends(
      Document<Initiative> document, String path, String name, Quantity amount, int sign) {
    quantities.check(document, path + ".amount", amount);
    if (amount.per() == Per.ONCE) {
      problems.error(
          document.place(path + ".amount"),
          "The line '%s' of doing nothing must be a rate, for it ends at go-live".formatted(name),
          "300k per year");
    }
    Shape shape = operation(amount, List.of(), null, null);
    String key = "do-nothing:" + name;
    return new Stream(key, false, amount.amount(), sign, shape, null, BenefitKind.CASHABLE, true);
  }

  private static Shape delivery(CostLine line) {
    Per per = line.amount().per();
    return per == Per.ONCE
        ? new Shape.DeliveryTotal(line.profile())
        : new Shape.DeliveryRate(months(per));
  }

  private static Shape operation(
      Quantity amount, List<Share> ramp, @Nullable Span lasts, @Nullable Span spreadOver) {
    return amount.per() == Per.ONCE
        ? new Shape.OperationTotal(spreadOver)
        : new Shape.OperationRate(months(amount.per()), ramp, lasts);
  }

  private static int months(Per per) {
    return CalendarUnit.monthsIn(per.name());
  }

  private void only(
      Document<Initiative> document,
      String path,
      String field,
      boolean written,
      boolean allowed,
      String with) {
    if (written && !allowed) {
      problems.error(
          document.place(path + "." + field),
          "'%s' belongs to %s; this line is none".formatted(field, with),
          "remove it, or write the amount differently");
    }
  }

  private List<Stream> unique(Document<Initiative> document, String path, List<Stream> streams) {
    Set<String> keys = new HashSet<>();
    for (Stream stream : streams) {
      if (!keys.add(stream.key())) {
        problems.error(
            document.place(path),
            "Two lines of '%s' are both named '%s'; each must have its own name"
                .formatted(document.name(), stream.key()),
            stream.key() + "-2");
      }
    }
    return streams;
  }
}
