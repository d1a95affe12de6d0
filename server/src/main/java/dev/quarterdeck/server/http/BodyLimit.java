package dev.quarterdeck.server.http;

import dev.quarterdeck.server.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a request than it may be large: a spreadsheet of whoever is signed in, a name
 * and a password of anybody else.
 */
public final class BodyLimit extends OncePerRequestFilter {
  /** Of whoever is signed in; a spreadsheet is a third larger in JSON. */
  public static final int MOST_BYTES = 32 << 20;

  /** Of anybody else. */
  public static final int MOST_BYTES_UNKNOWN = 64 << 10;

  private final Refusal refusal;

  public BodyLimit(Refusal refusal) {
    this.refusal = refusal;
  }

  /** How a request is refused that reaches no endpoint. */
  public interface Refusal {
    /** Answers with a status and words. */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words);
  }

  /** A body of which not all was said to come, and too much came. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(int most) {
      super(words(most));
    }

    static String words(int most) {
      return "A request must have at most %d bytes. Maybe send it in parts.".formatted(most);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int most = most();
    if (request.getContentLengthLong() > most) {
      refusal.refuse(request, response, 413, TooLarge.words(most));
    } else {
      chain.doFilter(new Limited(request, most), response);
    }
  }

  private static int most() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    boolean known = signedIn != null && signedIn.getPrincipal() instanceof Person;
    return known ? MOST_BYTES : MOST_BYTES_UNKNOWN;
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final int most;

    Limited(HttpServletRequest request, int most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), most);
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private final int most;
    private long read;

    Counted(ServletInputStream in, int most) {
      this.in = in;
      this.most = most;
    }

    private int counted(int bytes) throws IOException {
      read += Math.max(0, bytes);
      if (read > most) {
        throw new TooLarge(most);
      }
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      counted(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return counted(in.read(bytes, from, length));
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
