package takt.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import takt.web.problem.Refusal;

/** Refuses bodies that are too long: by what they announce, and by what comes (rule W.4). */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class BodyLimitFilter implements ContainerRequestFilter {

  @Context ResourceInfo endpoint;
  @Inject Called called;

  /** Knows lengths beyond an int, which the filter's context cannot say. */
  @Inject HttpServletRequest announced;

  @Override
  public void filter(ContainerRequestContext request) {
    BodyLimit own = called.method(endpoint).getAnnotation(BodyLimit.class);
    long most = own == null ? BodyLimit.USUAL : own.value();
    if (announced.getContentLengthLong() > most) {
      throw Refusal.tooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), most));
    }
  }

  private static final class Limited extends FilterInputStream {
    private final long most;
    private long read;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw Refusal.tooLarge(most);
      }
    }
  }
}
