package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a choice would pay for all that it uses, at the prices of the rules' limits: its value less
 * this is what it adds to the bound (see {@link Certificate}).
 *
 * @param amount Σ price × use over all rows, in the measure of the values; negative where it helps
 *     to meet a floor
 */
public record Charge(Funded choice, double amount) {

  /**
   * The charges of every choice that some plan might hold, in the problem's order.
   *
   * @param counts whether a rule's prices count
   * @throws IllegalArgumentException if a price is negative or means a row that the problem does
   *     not have
   */
  public static List<Charge> of(PlanProblem problem, List<Price> prices, Predicate<Rule> counts) {
    Choices choices = Choices.possible(problem);
    double[] amounts = new double[choices.all().size()];
    for (Certificate.Priced priced : Certificate.priced(choices, prices)) {
      if (!counts.test(problem.rules().get(priced.price().rule()))) {
        continue;
      }
      int[] taken = priced.row().choices();
      for (int i = 0; i < taken.length; i++) {
        amounts[taken[i]] += priced.perUse() * priced.row().uses()[i];
      }
    }
    List<Charge> charges = new ArrayList<>();
    for (Choice choice : choices.all()) {
      charges.add(new Charge(choice.funded(), amounts[choice.index()]));
    }
    return List.copyOf(charges);
  }
}
