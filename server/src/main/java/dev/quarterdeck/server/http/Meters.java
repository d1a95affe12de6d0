package dev.quarterdeck.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How often endpoints were called and how long that took, as Prometheus reads it. A line is of an
 * endpoint as it is written in the code, so their number has an end, and nothing of a request is in
 * them.
 */
public final class Meters extends OncePerRequestFilter {
  private static final List<Double> BOUNDS = List.of(0.005, 0.02, 0.05, 0.1, 0.5, 2.0, 10.0);
  private static final String NAME = "quarterdeck_request_seconds";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
  private static final double NANOS = 1e9;

  private final Map<String, Histogram> histograms = new ConcurrentSkipListMap<>();

  private static final class Histogram {
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();

    void add(long taken) {
      int bucket = 0;
      while (bucket < BOUNDS.size() && taken / NANOS > BOUNDS.get(bucket)) {
        bucket++;
      }
      buckets.incrementAndGet(bucket);
      nanos.add(taken);
    }

    void write(String labels, StringBuilder out) {
      long count = 0;
      for (int bucket = 0; bucket <= BOUNDS.size(); bucket++) {
        count += buckets.get(bucket);
        Object bound = bucket == BOUNDS.size() ? "+Inf" : BOUNDS.get(bucket);
        out.append("%s_bucket{%s,le=\"%s\"} %d\n".formatted(NAME, labels, bound, count));
      }
      double seconds = nanos.sum() / NANOS;
      out.append(String.format(Locale.ROOT, "%s_sum{%s} %.6f\n", NAME, labels, seconds));
      out.append("%s_count{%s} %d\n".formatted(NAME, labels, count));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
      String labels =
          "method=\"%s\",endpoint=\"%s\",status=\"%dxx\""
              .formatted(method, pattern == null ? "none" : pattern, response.getStatus() / 100);
      histograms.computeIfAbsent(labels, any -> new Histogram()).add(System.nanoTime() - start);
    }
  }

  /** All of it, in Prometheus' text format. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append("# HELP ").append(NAME).append(" Time to answer, by endpoint and status.\n");
    out.append("# TYPE ").append(NAME).append(" histogram\n");
    histograms.forEach((labels, histogram) -> histogram.write(labels, out));
    return out.toString();
  }
}
