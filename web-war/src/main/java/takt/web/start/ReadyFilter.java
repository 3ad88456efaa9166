package takt.web.start;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import takt.platform.Schemas;
import takt.web.problem.Refusal;

/** Refuses everything while the database is not ready (rule P.3). */
@Provider
@Priority(0)
public class ReadyFilter implements ContainerRequestFilter {

  @Inject Schemas schemas;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!schemas.ready()) {
      throw new Refusal(503, "not-ready", schemas.problem());
    }
  }
}
