package dev.quarterdeck.office.report;

import gg.jte.generated.precompiled.report.JtepageGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * {@code report.html}: the view as one self-contained page that needs no network and no script. The
 * same view gives the same bytes.
 */
public final class ReportHtml {

  private ReportHtml() {}

  /** The whole page; everything in the view is escaped. */
  public static String render(ReportView view) {
    StringOutput page = new StringOutput(1 << 18);
    JtepageGenerated.render(new OwaspHtmlTemplateOutput(page), null, Page.of(view));
    return page.toString();
  }
}
