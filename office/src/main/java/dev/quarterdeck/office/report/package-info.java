/**
 * What a reader of a decision sees: the view as plain records, and the files made from it.
 *
 * <p>The view ({@link dev.quarterdeck.office.report.ReportView}) is worded and has its units
 * already; whoever fills it knows the decision, whoever renders it knows only the view. Allowed
 * imports: the JDK, jte's runtime and fastcsv; nothing else of Quarterdeck.
 *
 * <p>Start here: {@link dev.quarterdeck.office.report.ReportView}, then {@link
 * dev.quarterdeck.office.report.ReportHtml} (report.html) and {@link
 * dev.quarterdeck.office.report.PlanCsv} (plan.csv). {@link dev.quarterdeck.office.report.Format}
 * makes the figures.
 */
@NullMarked
package dev.quarterdeck.office.report;

import org.jspecify.annotations.NullMarked;
