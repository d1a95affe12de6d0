package dev.quarterdeck.server;

import dev.quarterdeck.server.Browser.Answer;
import dev.quarterdeck.server.access.Permission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call of an endpoint, and what it needs. */
record Call(String method, String path, Permission needs) {
  /** Everything that changes or shows something, with what it needs. */
  static final List<Call> ALL =
      List.of(
          new Call("GET", "/api/v1/workspace", Permission.READ),
          new Call("GET", "/api/v1/problems", Permission.READ),
          new Call("GET", "/api/v1/scenarios", Permission.READ),
          new Call("GET", "/api/v1/revisions", Permission.READ),
          new Call("POST", "/api/v1/revisions/99/undo", Permission.WRITE),
          new Call("GET", "/api/v1/documents", Permission.READ),
          new Call("GET", "/api/v1/documents/goal/none", Permission.READ),
          new Call("PUT", "/api/v1/documents/goal/none", Permission.WRITE),
          new Call("DELETE", "/api/v1/documents/goal/none", Permission.WRITE),
          new Call("POST", "/api/v1/documents/check", Permission.READ),
          new Call("POST", "/api/v1/cases/value", Permission.READ),
          new Call("POST", "/api/v1/documents/bulk/trial", Permission.READ),
          new Call("POST", "/api/v1/documents/bulk", Permission.WRITE),
          new Call("POST", "/api/v1/documents/bulk/proposal", Permission.PROPOSE),
          new Call("GET", "/api/v1/initiatives", Permission.READ),
          new Call("POST", "/api/v1/imports/proposal", Permission.WRITE),
          new Call("POST", "/api/v1/imports", Permission.WRITE),
          new Call("POST", "/api/v1/decisions", Permission.DECIDE),
          new Call("GET", "/api/v1/decisions", Permission.READ),
          new Call("GET", "/api/v1/decisions/none", Permission.READ),
          new Call("GET", "/api/v1/decisions/none/events", Permission.READ),
          new Call("DELETE", "/api/v1/decisions/none", Permission.DECIDE),
          new Call("GET", "/api/v1/decisions/none/report.html", Permission.READ),
          new Call("GET", "/api/v1/decisions/none/plan.csv", Permission.READ),
          new Call("POST", "/api/v1/decisions/none/frontier", Permission.DECIDE),
          new Call("GET", "/api/v1/decisions/none/frontier", Permission.READ),
          new Call("DELETE", "/api/v1/decisions/none/frontier", Permission.DECIDE),
          new Call("POST", "/api/v1/decisions/none/trial", Permission.READ),
          new Call("POST", "/api/v1/decisions/none/approval", Permission.APPROVE),
          new Call("GET", "/api/v1/approved-plan", Permission.READ),
          new Call("GET", "/api/v1/proposals", Permission.READ),
          new Call("POST", "/api/v1/proposals", Permission.PROPOSE),
          new Call("GET", "/api/v1/proposals/99", Permission.READ),
          new Call("PUT", "/api/v1/proposals/99", Permission.PROPOSE),
          new Call("POST", "/api/v1/proposals/99/comments", Permission.PROPOSE),
          new Call("POST", "/api/v1/proposals/99/approval", Permission.REVIEW),
          new Call("POST", "/api/v1/proposals/99/rejection", Permission.REVIEW),
          new Call("POST", "/api/v1/proposals/99/withdrawal", Permission.PROPOSE),
          new Call("POST", "/api/v1/proposals/99/resolution", Permission.PROPOSE),
          new Call("POST", "/api/v1/proposals/99/merge", Permission.REVIEW),
          new Call("GET", "/api/v1/proposals/99/effect", Permission.READ),
          new Call("POST", "/api/v1/proposals/99/effect", Permission.DECIDE),
          new Call("GET", "/api/v1/tokens", Permission.TOKENS),
          new Call("POST", "/api/v1/tokens", Permission.TOKENS),
          new Call("DELETE", "/api/v1/tokens/none", Permission.TOKENS),
          new Call("GET", "/api/v1/openapi.json", Permission.READ),
          new Call("GET", "/api/v1/session", Permission.READ),
          new Call("GET", "/api/v1/accounts", Permission.ADMINISTER),
          new Call("POST", "/api/v1/accounts", Permission.ADMINISTER),
          new Call("PUT", "/api/v1/accounts/none", Permission.ADMINISTER),
          new Call("GET", "/api/v1/metrics", Permission.ADMINISTER),
          new Call("GET", "/api/v1/events", Permission.AUDIT));

  Answer by(Browser browser) {
    return by(browser, Map.of());
  }

  Answer by(Browser browser, Map<String, String> with) {
    boolean body = method.equals("POST") || method.equals("PUT");
    Map<String, String> headers = new TreeMap<>(with);
    if (method.equals("DELETE")) {
      headers.put("If-Match", "7");
    }
    return browser.send(method, path, body ? "{}" : null, headers);
  }
}
