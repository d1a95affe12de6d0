package dev.quarterdeck.server.http;

import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.server.access.PermitCheck;
import dev.quarterdeck.server.jobs.Turns;
import java.util.NoSuchElementException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What went wrong, as a problem detail without a trace. */
@RestControllerAdvice
public final class Failures extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @ExceptionHandler
  ProblemDetail refused(PermitCheck.Refused refused) {
    return detail(HttpStatus.valueOf(refused.status()), refused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail absent(NoSuchElementException absent) {
    return detail(HttpStatus.NOT_FOUND, absent.getMessage());
  }

  @ExceptionHandler
  ProblemDetail stale(StaleException stale) {
    return detail(
        HttpStatus.PRECONDITION_FAILED,
        "It was changed since it was read. Maybe read it again and change that.");
  }

  @ExceptionHandler
  ProblemDetail conflicting(Conflicting conflicting) {
    ProblemDetail detail = detail(HttpStatus.CONFLICT, conflicting.getMessage());
    detail.setProperty("conflicts", conflicting.conflicts());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail overtaken(Turns.Overtaken overtaken) {
    return detail(HttpStatus.CONFLICT, overtaken.getMessage());
  }

  @ExceptionHandler
  ProblemDetail outdated(Outdated outdated) {
    ProblemDetail detail = detail(HttpStatus.CONFLICT, outdated.getMessage());
    detail.setProperty("documents", outdated.documents());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail unfit(IllegalArgumentException unfit) {
    return detail(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
  }

  @ExceptionHandler
  ProblemDetail garbled(InvalidParameterException garbled) {
    return detail(HttpStatus.BAD_REQUEST, "The query must be UTF-8, percent-encoded.");
  }

  @ExceptionHandler
  ProblemDetail busy(IllegalStateException busy) {
    LOG.warn("Refused", busy);
    return detail(HttpStatus.SERVICE_UNAVAILABLE, "Not now. Maybe try again in a while.");
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception unexpected) {
    LOG.error("A call failed", unexpected);
    return detail(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here; the log says what.");
  }

  /** What cannot be read, or not all of it. */
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unread,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (Throwable cause = unread; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyLimit.TooLarge large) {
        HttpStatus tooLarge = HttpStatus.CONTENT_TOO_LARGE;
        ProblemDetail detail = detail(tooLarge, large.getMessage());
        return handleExceptionInternal(unread, detail, headers, tooLarge, request);
      }
    }
    return super.handleHttpMessageNotReadable(unread, headers, status, request);
  }

  private static ProblemDetail detail(HttpStatus status, @Nullable String words) {
    return ProblemDetail.forStatusAndDetail(status, words == null ? "" : words);
  }
}
