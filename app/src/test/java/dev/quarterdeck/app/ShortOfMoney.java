package dev.quarterdeck.app;

import org.jspecify.annotations.NullMarked;

/** An office with capital for one initiative of 100, as text. */
@NullMarked
final class ShortOfMoney {
  static final String NO_INITIATIVE =
      organization(1024)
          + """
          ---
          apiVersion: quarterdeck.dev/v1
          kind: Budget
          metadata: {name: capital}
          spec: {capital: capex, amounts: [100]}
          """;

  private ShortOfMoney() {}

  /** One year to plan in and another to earn in, at 10 % from its start on. */
  static String organization(int samples) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Organization
    metadata: {name: acme}
    spec:
      currency: EUR
      timeline: {period: year, starts: 2027-01-01, plan: 1, appraisal: 2}
      discounting: {rate: 10 %%, basis: real, timing: start}
      prices: {basis: real, year: 2027}
      samples: %d
    """
        .formatted(samples);
  }

  /** Another document of it: an initiative that costs 100 and brings a gain. */
  static String initiative(String metadata, String gain) {
    return """
    ---
    apiVersion: quarterdeck.dev/v1
    kind: Initiative
    metadata: {%s}
    spec:
      options:
        - name: standard
          duration: 1 year
          costs: [{name: build, amount: 100}]
          benefits: [{name: gain, amount: "%s"}]
    """
        .formatted(metadata, gain);
  }
}
