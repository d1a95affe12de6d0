package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Severity;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an office that does not say who it is gets together with its first table: the Organization
 * that holds the table, and the Budget that makes a choice of it.
 */
public final class FirstDocuments {
  /** The file that holds them. */
  public static final String FILE = "organization.yaml";

  private FirstDocuments() {}

  /**
   * What only a person knows.
   *
   * @param title of the organisation
   * @param currency ISO code of every amount
   * @param rate discount rate per year, nominal, such as {@code 8 %}
   * @param money to spend in each year, such as {@code 4M}; null or blank when nothing limits it
   */
  public record Answers(String title, String currency, String rate, @Nullable String money) {
    /** What came over the wire may lack anything. */
    public Answers {
      if (title == null || currency == null || rate == null) {
        throw new IllegalArgumentException(
            "The first documents must have a title, currency and rate");
      }
    }
  }

  /**
   * The text of the documents. Amounts are nominal, as budgets and price lists are.
   *
   * @throws IllegalArgumentException when an answer is not what its field must be
   */
  public static String text(Settings settings, Answers answers) {
    String organization =
        "# Written together with the first table. Change what is not yours.\n"
            + document("Organization", "organization", answers.title(), spec(settings, answers));
    String money = answers.money();
    String text =
        money == null || money.isBlank()
            ? organization
            : organization
                + "---\n"
                + document("Budget", "budget", "Budget", budget(settings.capital(), money.strip()));
    refuseErrors(text);
    return text;
  }

  private static String document(String kind, String name, String title, Map<String, Object> spec) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "quarterdeck.dev/v1");
    document.put("kind", kind);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", name);
    metadata.put("title", title);
    document.put("metadata", metadata);
    document.put("spec", spec);
    return Initiatives.dump().dumpToString(document);
  }

  private static Map<String, Object> spec(Settings settings, Answers answers) {
    Map<String, Object> timeline = new LinkedHashMap<>();
    timeline.put("period", settings.period().name().toLowerCase(Locale.ROOT));
    timeline.put("starts", settings.starts().toString());
    timeline.put("plan", settings.plan());
    timeline.put("appraisal", settings.appraisal());
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("currency", answers.currency().strip());
    spec.put("timeline", timeline);
    spec.put("discounting", ordered("rate", answers.rate().strip(), "basis", "nominal"));
    spec.put("prices", ordered("basis", "nominal", "year", settings.starts().getYear()));
    return spec;
  }

  private static Map<String, Object> budget(String capital, String money) {
    Map<String, Object> spec = ordered("capital", capital, "per", "year");
    spec.put("amounts", List.of(money));
    return spec;
  }

  private static Map<String, Object> ordered(String key, Object value, String next, Object last) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(next, last);
    return map;
  }

  private static void refuseErrors(String text) {
    List<String> errors =
        new WorkspaceReader(List.of(Goals.ORGANIZATION, Portfolio.BUDGET))
            .read(Map.of(FILE, text)).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::toString)
                .toList();
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", errors));
    }
  }
}
