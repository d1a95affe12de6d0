package dev.quarterdeck.office.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.report.ReportView.Funded;
import dev.quarterdeck.office.report.ReportView.NotFunded;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportHtmlTest {

  private static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(1)' ]]> \u0001 \ud83d\ude80";

  private final ReportView view = Nordhavn.view();
  private final String html = ReportHtml.render(view);

  @Test
  void theAnswerIsTheOnlyFirstHeading() {
    assertThat(html.split("<h1", -1)).hasSize(2);
    assertThat(html)
        .contains("<h1>Fund 14 of 24 initiatives for 19.6\u00a0M\u00a0EUR. <span>Expected net");
  }

  @Test
  void everyCandidateStandsInItsListWithItsReason() {
    String funded = between(html, ">Funded <span>", ">Not funded <span>");
    String rest = between(html, ">Not funded <span>", "</section>");
    for (Funded row : view.choice().funded()) {
      assertThat(funded).contains(row.initiative().title(), row.reason(), row.startPeriod());
      assertThat(rest).doesNotContain(">" + row.initiative().title() + "<");
    }
    for (NotFunded row : view.choice().notFunded()) {
      assertThat(text(rest)).contains(row.initiative().title(), row.reason());
      assertThat(funded).doesNotContain(">" + row.initiative().title() + "<");
    }
  }

  @Test
  void amountsInAColumnShareOneUnit() {
    String row = between(html, ">E-commerce for spare parts</span>", "</tr>");
    assertThat(text(row))
        .contains("1.80", "1.91\u00a0M\u00a0EUR", "0.53 to 3.43 M\u00a0EUR", "7\u00a0%", "2027 Q1");
    String tenders = between(html, ">Search of tenders</span>", "</tr>");
    assertThat(text(tenders))
        .contains("0.40\u00a0M\u00a0EUR", "0.21\u00a0M\u00a0EUR", "\u22120.12 to 0.57");
  }

  @Test
  void whatIsNotValuedIsNeverAZero() {
    String row = between(html, ">Accessible customer pages</span>", "</tr>");
    assertThat(text(row)).contains("not valued").doesNotContain("0.00");
  }

  @Test
  void theBoundTheGapAndEachRankingAreSaidInMoney() {
    String proof = text(between(html, "id=\"h-proof\"", "</section>"));
    assertThat(proof).contains("15.3\u00a0M\u00a0EUR", "1.4\u00a0%", "15.6\u00a0M\u00a0EUR");
    for (ReportView.Ranking ranking : view.worth().rankings()) {
      assertThat(proof).contains(ranking.name(), requireNonNull(ranking.behind()).text());
    }
  }

  @Test
  void goalsBudgetsPoolsAssumptionsAndProblemsAreThere() {
    String page = text(html);
    view.worth().goals().forEach(g -> assertThat(page).contains(g.keyResult(), g.target()));
    assertThat(page).contains("alone; both: 71\u00a0%");
    assertThat(page).contains("looser, for it needs no search", "gap 3.1\u00a0%");
    view.schedule().pools().forEach(p -> assertThat(page).contains(p.skill()));
    view.schedule().budgets().stream()
        .flatMap(b -> b.buckets().stream())
        .forEach(b -> assertThat(page).contains(b.spent().text(), b.left().text()));
    view.assumptions().drivers().forEach(d -> assertThat(page).contains(d.title(), d.written()));
    view.assumptions().facts().forEach(f -> assertThat(page).contains(f.label(), f.value()));
    view.assumptions().references().forEach(r -> assertThat(page).contains("n = " + r.n()));
    assertThat(page).contains(view.assumptions().provenance().inputsHash(), "seed 20270101");
    view.problems().forEach(p -> assertThat(page).contains(p.place()));
  }

  @Test
  void eachLaneOfTheRoadmapFillsExactlyTheColumns() {
    Matcher lane =
        Pattern.compile("<tr><th scope=\"row\" class=\"name\" title=.*?</tr>", Pattern.DOTALL)
            .matcher(html);
    int lanes = 0;
    while (lane.find()) {
      int columns = 0;
      Matcher cell = Pattern.compile("<td(?: colspan=\"(\\d+)\")?").matcher(lane.group());
      while (cell.find()) {
        columns += cell.group(1) == null ? 1 : Integer.parseInt(cell.group(1));
      }
      assertThat(columns).isEqualTo(12);
      lanes++;
    }
    assertThat(lanes).isEqualTo(14);
  }

  @Test
  void everyPictureIsWellFormedAndSaysWhatItShows() throws Exception {
    List<Document> pictures = pictures(html);
    assertThat(pictures).hasSizeGreaterThan(30);
    List<String> ids = new ArrayList<>();
    for (Document picture : pictures) {
      ids.add(picture.getDocumentElement().getAttribute("id"));
      assertThat(picture.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(picture.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyIdIsUsedOnce() {
    List<String> ids = new ArrayList<>();
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
    while (id.find()) {
      ids.add(id.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theBoardsPagesNameEachCaseAndLinkToItsRow() {
    String board = between(html, "<div class=\"board\">", "<main>");
    for (Funded row : view.choice().funded()) {
      assertThat(board).contains(row.initiative().title(), row.initiative().name());
    }
    String goals = between(board, "Chance to reach each goal", "</table>");
    assertThat(goals).contains(">E-commerce for spare parts</a>", ">Field app for installers</a>");
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(goals);
    int links = 0;
    for (; link.find(); links++) {
      assertThat(board).contains("id=\"" + link.group(1) + "\"");
    }
    assertThat(links).isEqualTo(2);
  }

  @Test
  void whatHasNoRoomOnTheBoardsPagesIsCountedAndAdded() {
    String page = ReportHtml.render(Large.view(60, 12));
    String board = between(page, "<div class=\"board\">", "<main>");
    int rows = board.split("<tr id=\"board-", -1).length - 1;
    assertThat(rows).isBetween(15, 40);
    assertThat(text(board)).contains((60 - rows) + " more, in the details", "The plan: 60 cases");
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    assertThat(html)
        .doesNotContainIgnoringCase(
            "http:", "https:", "<script", "<link", "<img", "@import", "url(", " src=");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String page = ReportHtml.render(Large.hostile(view, HOSTILE));
    assertThat(page).doesNotContain("<script", "<img");
    Matcher tag = Pattern.compile("<[a-z][^>\"]*(?:\"[^\"]*\"[^>\"]*)*>").matcher(page);
    while (tag.find()) {
      assertThat(tag.group().replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("\\son[a-z]+=");
    }
    assertThat(page).contains("&lt;script&gt;alert(1)");
    assertThat(pictures(page)).hasSameSizeAs(pictures(html));
  }

  @Test
  void theSameViewGivesTheSameBytes() {
    assertThat(ReportHtml.render(Nordhavn.view())).isEqualTo(html);
  }

  @Test
  void sixtyInitiativesOverFortyQuartersStayBelowOneAndAHalfMegabytes() {
    String page = ReportHtml.render(Large.view(60, 40));
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(100_000, 1_500_000);
    assertThat(page).contains("Initiative 59", "2036 Q4");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anEmptyPlanIsStillAPage(int periods) throws Exception {
    String page = ReportHtml.render(Large.view(0, periods));
    assertThat(page).contains("</html>").doesNotContain("NaN", "Infinity");
    assertThat(pictures(page)).isNotEmpty();
  }

  @Test
  void aCategoryKeepsItsColourInTableAndRoadmap() {
    Categories categories = Categories.of(List.of("zeta", "grow", "alpha", ""));
    assertThat(categories.style("grow")).isEqualTo("cat-grow");
    assertThat(categories.style("alpha")).isEqualTo("cat-1");
    assertThat(categories.style("zeta")).isEqualTo("cat-2");
    assertThat(categories.style("")).isEqualTo("cat-none");
  }

  private static List<Document> pictures(String page) throws Exception {
    List<Document> pictures = new ArrayList<>();
    Matcher svg = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page);
    while (svg.find()) {
      InputSource source = new InputSource(new StringReader(svg.group()));
      pictures.add(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source));
    }
    return pictures;
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    assertThat(start).as(from).isNotNegative();
    return text.substring(start, text.indexOf(to, start));
  }

  /** What a reader sees: no tags, the few entities of the example undone. */
  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&nbsp;", "\u00a0")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
