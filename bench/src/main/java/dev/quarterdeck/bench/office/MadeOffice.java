package dev.quarterdeck.bench.office;

import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Slot;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Ref;
import java.util.ArrayList;
import java.util.List;

/**
 * A large office without a mistake in it: one document in five is an initiative, the others needs.
 */
record MadeOffice(int documents) {
  /** One document in so many is an initiative. */
  static final int OF_ONE_INITIATIVE = 5;

  private static final int OF_A_REVISION = 2_000;

  private static final String ORGANIZATION =
      """
      kind: Organization
      metadata: {name: made, title: Made}
      spec:
        currency: EUR
        timeline: {period: quarter, starts: 2027-01-01, plan: 12, appraisal: 40}
        discounting: {rate: 8 %, basis: nominal, timing: mid}
        prices: {basis: nominal, year: 2027}
      """;

  private static final String INITIATIVE =
      """
      kind: Initiative
      metadata: {name: %s, title: Initiative number %2$d}
      spec:
        description: >-
          What it does and why, in words that somebody wrote down once,
          and that somebody else has to read now.
        category: grow
        owner: Head of number %2$d
        needs: [need:%3$s]
        assumptions: {uplift: 1%%..3%%}
        options:
          - name: standard
            duration: 5 quarters
            costs:
              - {name: build, amount: 80k..150k}
            benefits:
              - {name: margin, amount: uplift * 9M per year, ramp: [25%%, 100%%]}
      """;

  private static final String NEED =
      """
      kind: Need
      metadata: {name: %s, title: Need number %d}
      spec:
        description: Something that is lacking, and that somebody has to do without until it is there.
        horizon: short
        source: operations
      """;

  /** Puts it into a store, some thousands with each revision. */
  void into(Store store) throws StaleException {
    List<Edit> edits = new ArrayList<>();
    edits.add(edit(new Ref("organization", "made"), "Made", ORGANIZATION));
    for (int i = 1; i < documents; i++) {
      edits.add(document(i));
      if (edits.size() == OF_A_REVISION || i == documents - 1) {
        store.commit("bench", "Made to measure", edits);
        edits = new ArrayList<>();
      }
    }
  }

  /** What document number so much is called. */
  static Ref ref(int number) {
    boolean initiative = number % OF_ONE_INITIATIVE == 0;
    return new Ref(initiative ? "initiative" : "need", "n%06d".formatted(number));
  }

  private static Edit document(int number) {
    Ref ref = ref(number);
    return number % OF_ONE_INITIATIVE == 0
        ? edit(
            ref,
            "Initiative number " + number,
            INITIATIVE.formatted(ref.name(), number, ref(number - 1).name()))
        : edit(ref, "Need number " + number, NEED.formatted(ref.name(), number));
  }

  private static Edit edit(Ref ref, String title, String text) {
    return new Edit(new Slot(ref.kind() + "/" + ref.name() + ".yaml", 0), ref, title, text, 0);
  }
}
