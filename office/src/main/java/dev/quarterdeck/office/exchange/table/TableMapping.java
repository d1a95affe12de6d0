package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.DateStyle;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Kind;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.RefTo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of somebody's table become initiatives. Columns are named by their head; case,
 * white space, line breaks and trailing notes in brackets do not matter, and the first of several
 * names that is there is taken.
 */
public record TableMapping(
    @Doc("Which column is which field") Fields columns,
    @Doc("Labels and the column of each") Map<String, List<String>> labels,
    @Doc("Further columns of identifiers, looked at for digits that a spreadsheet lost")
        List<String> identifiers,
    @Doc("What fields hold where their cell is empty or their column is missing") @Default("{}")
        Constants constants,
    @Doc("How money is written") @Default("{}") MoneyForm money,
    @Doc("How days are written") @Default("{}") DateForm dates,
    @Doc(
            value = "Texts, as regular expressions in any case, that mean that there is no value",
            example = "[exempt.*, early planning.*]")
        List<String> notValued,
    @Doc(value = "Rows to take: a column and the texts allowed in it", example = "{Status: Open}")
        Map<String, List<String>> rows,
    @Doc("Sheet of a workbook; the first that is not empty when left out") @Nullable String sheet,
    @Doc("The cost line") @Default("{}") CostForm cost,
    @Doc("The benefit line") @Default("{}") BenefitForm benefit,
    @Doc("Name of the one option") @Default("as-published") String option,
    @Doc(value = "How much later than its start an initiative may begin", example = "3 years")
        @Nullable Span delay,
    @Doc("Past cases that correct the estimates") @RefTo("ReferenceClass")
        @Nullable Ref referenceClass,
    @Doc(value = "Put before each name", example = "itdb-", pattern = "[a-z0-9-]{0,20}")
        @Nullable String prefix) {

  /** The kind of document that holds a mapping. */
  public static final Kind<TableMapping> KIND =
      new Kind<>("TableMapping", TableMapping.class, "How a table's columns become initiatives");

  /** The column of each field. */
  public record Fields(
      @Doc("Identifier, unique in the table") List<String> name,
      @Doc("Name for people") List<String> title,
      @Doc("What it does and why") List<String> description,
      @Doc("Bands and reports group by it") List<String> category,
      @Doc("Who answers for it") List<String> owner,
      @Doc("First day of delivery") List<String> start,
      @Doc("Last day of delivery") List<String> end,
      @Doc("Total cost, spread over the delivery") List<String> cost,
      @Doc("Total benefit, spread over the time after the end") List<String> benefit) {}

  /** What holds for every row that does not say otherwise. */
  public record Constants(
      @Doc("Bands and reports group by it") @Nullable String category,
      @Doc("Who answers for it") @Nullable String owner,
      @Doc("Labels of every initiative") Map<String, String> labels) {}

  /** How a table writes money. */
  public record MoneyForm(
      @Doc(value = "Currency and scale of a plain number", example = "GBP M") @Default("one")
          MoneyUnit unit,
      @Doc("Mark before the decimals; taken from each column when auto") @Default("auto")
          Decimal decimal,
      @Doc("Columns of nearly the same cost, by which one in thousands is found out")
          List<String> costAlso) {}

  /** How a table writes days. */
  public record DateForm(
      @Doc("Which comes first where both are numbers") @Default("auto") DateStyle.Order order,
      @Doc(value = "Month in which a fiscal year starts", min = 1, max = 12) @Default("1")
          int fiscalYearStartsIn,
      @Doc(
              value = "Further forms, in the letters of Java's DateTimeFormatter",
              example = "d.M.yyyy")
          List<String> formats) {}

  /** The cost line of every initiative. */
  public record CostForm(
      @Doc("Short name") @Default("whole-life-cost") String name,
      @Doc("Type of capital") @Default("capex") String capital,
      @Doc("Weights of equal parts of the delivery; even when left out") List<Double> profile) {}

  /** The benefit line of every initiative. */
  public record BenefitForm(
      @Doc("Short name") @Default("benefits") String name,
      @Doc(
              value = "What kind of benefit",
              values = {"cash", "cashable", "non-cash", "public-value"})
          @Default("cash")
          String kind,
      @Doc(value = "Time after the end over which it falls", example = "10 years")
          @Default("10 years")
          Span spreadOver) {}
}
