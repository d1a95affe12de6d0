package dev.quarterdeck.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** Answers what Tomcat refuses before the office sees it, such as headers that are too large. */
public final class Unspoken extends ErrorReportValve {
  private static final String DETAIL =
      """
      {"type":"about:blank","status":%d,"detail":"The request must be HTTP with headers of usual \
      size, and is not."}\
      """;

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try {
      response.getReporter().write(DETAIL.formatted(status));
      response.finishResponse();
    } catch (IOException | IllegalStateException | NullPointerException gone) {
      // nobody is there to hear it
    }
  }
}
