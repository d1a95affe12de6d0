package dev.quarterdeck.office;

import dev.quarterdeck.office.report.PlanCsv;
import dev.quarterdeck.office.report.ReportHtml;
import dev.quarterdeck.office.report.ReportView;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is rendered from a decision, by file name, and how a file on disk differs from it. */
final class Views {
  private static final int BEFORE = 20;
  private static final int SHOWN = 60;

  private Views() {}

  static Map<String, byte[]> of(Decided decided, Decision decision) {
    ReportView view = new BoardReport(decided, decision).view();
    Map<String, byte[]> views = new LinkedHashMap<>();
    views.put(DecisionFolder.REPORT, ReportHtml.render(view).getBytes(StandardCharsets.UTF_8));
    views.put(DecisionFolder.PLAN, PlanCsv.write(view).getBytes(StandardCharsets.UTF_8));
    return views;
  }

  /** The first byte in which a file differs, as its line with what stands there; null for none. */
  static Verify.@Nullable Finding difference(String file, byte[] written, byte[] again) {
    int at = Arrays.mismatch(written, again);
    if (at < 0) {
      return null;
    }
    int line = 1;
    int from = 0;
    for (int i = 0; i < at; i++) {
      if (again[i] == '\n') {
        line++;
        from = i + 1;
      }
    }
    from = Math.max(from, at - BEFORE);
    return new Verify.Finding(file + ":" + line, shown(written, from), shown(again, from));
  }

  /** A piece of a line, its end made visible. */
  private static String shown(byte[] text, int from) {
    int to = from;
    while (to < text.length && to < from + SHOWN && text[to] != '\n') {
      to++;
    }
    String piece = new String(text, from, to - from, StandardCharsets.UTF_8);
    String end = to == text.length ? "(end of file)" : text[to] == '\n' ? "\\n" : "…";
    return piece.replace("\r", "\\r") + end;
  }
}
